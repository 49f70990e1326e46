// The company of the demo and its week: who works there, who has written, and what became of it.

export const COMPANY = 'Nova Office';

/** Who answers, beside the admin. */
export const COLLEAGUES = [
  { name: 'Mihai Rusu', email: 'mihai@demo.example' },
  { name: 'Daniel Botnaru', email: 'daniel@demo.example' },
];

/** Bots beside the one of the conversation. */
export const OTHER_BOTS = ['Nova Shop', 'Nova Climate'];

const DAY = 24 * 60;
const en = { language: 'en-GB', country: 'GB' };
const ro = { language: 'ro-MD', country: 'MD' };
const ru = { language: 'ru-RU', country: 'MD' };
const uk = { language: 'uk-UA', country: 'UA' };

/**
 * A talk begins so many minutes `ago`, and each talk is a task: the one before it is closed. A line that begins with `>`
 * comes from the customer, with `<` it answers them, with `#` it is a note. `end` is the status that it is left in.
 */
export const CUSTOMERS = [
  {
    name: 'Олена Коваленко',
    ...uk,
    bot: 'Nova Climate',
    by: 'Mihai Rusu',
    tags: ['boiler'],
    talks: [
      {
        ago: 6 * DAY,
        lines: [
          '> Добрий день! Коли можна замовити монтаж котла?',
          '< Добрий день! Цього четверга о 10:00.',
          '> Чудово, чекаємо.',
        ],
        end: 'Completed',
      },
      {
        ago: 4 * DAY,
        lines: ['> Чи є гарантія на монтаж?', '< Так, два роки. Талон у вкладенні до рахунка.'],
        end: 'Done',
      },
      {
        ago: 33,
        lines: [
          '> Добрий день! Котел показує помилку E-04, що робити?',
          '# Third E-04 this month with this model: the fan sensor.',
          '> [photo]',
        ],
      },
    ],
  },
  {
    name: 'Andrei Munteanu',
    ...ro,
    bot: 'Nova Shop',
    by: null,
    tags: ['offer'],
    talks: [
      {
        ago: 5 * DAY,
        lines: ['> Bună ziua! Aveți hârtie A3?', '< Bună ziua! Da, 12 topuri pe stoc.', '> Luăm cinci.'],
        end: 'Completed',
      },
      { ago: 3 * DAY, lines: ['> Factura se poate primi pe e-mail?', '< Sigur, am trimis-o acum.'], end: 'Done' },
      { ago: 2 * DAY, lines: ['> Livrați și în Bălți?', '< Da, în două zile lucrătoare.'], end: 'Done' },
      { ago: 72, lines: ['> Bună ziua! Mai este valabilă oferta de ieri?', '> Ne-ar trebui 20 de scaune.'] },
    ],
  },
  {
    name: 'Emily Carter',
    ...en,
    bot: 'Nova Shop',
    by: 'Mihai Rusu',
    tags: [],
    talks: [
      {
        ago: 6 * DAY,
        lines: ['> Hello, do you rent out projectors?', '< Hello Emily! Yes, from one day on.'],
        end: 'Done',
      },
      { ago: 5 * DAY, lines: ['> And whiteboards?', '< Those too, with pens.'], end: 'Done' },
      {
        ago: 3 * DAY,
        lines: [
          '> We would like one for Thursday, please.',
          '< Reserved. It is with you by nine.',
          '> Perfect, thank you!',
        ],
        end: 'Completed',
      },
      { ago: 16, lines: ['> Could you send the measurements of the oak desk?', '> [place]'] },
    ],
  },
  {
    name: 'Тарас Мельник',
    ...uk,
    bot: 'Nova Climate',
    by: 'Iryna Savchuk',
    tags: ['urgent'],
    talks: [
      { ago: 5 * DAY, lines: ['> Кондиціонер гуде.', '< Дякуємо, записали на завтра.'], end: 'Completed' },
      { ago: 2 * DAY, lines: ['> Майстер був, усе гаразд!', '< Дякуємо, що написали.'], end: 'Done' },
      { ago: 9, lines: ['> Знову гуде 🙁', '> [sticker]', '> Можна сьогодні?'] },
    ],
  },
  {
    name: 'Ioana Popescu',
    ...ro,
    bot: 'Nova Climate',
    by: 'Iryna Savchuk',
    tags: [],
    draft: 'Mulțumesc, revin cu o oră după ce vorbesc cu',
    talks: [
      {
        ago: 4 * DAY,
        lines: ['> Cât costă întreținerea anuală?', '< 900 de lei, cu piese mici incluse.'],
        end: 'Done',
      },
      { ago: DAY, lines: ['> Când poate veni cineva?', '< Luni sau marți, cum vă convine?'], end: 'Done' },
      { ago: 5, lines: ['> Marți dimineață, vă rog. Telefonul administratorului:', '> [card]'] },
    ],
  },
  {
    name: 'Максим Лисенко',
    ...uk,
    bot: 'Nova Climate',
    by: 'Daniel Botnaru',
    tags: [],
    talks: [
      {
        ago: 6 * DAY,
        lines: ['> Потрібна консультація щодо вентиляції.', '< Добрий день! Яка площа приміщення?', '> 80 м²'],
        end: 'Completed',
      },
      { ago: 3 * DAY, lines: ['> Чи можна перенести візит?', '< Так, на п’ятницю. Підходить?'], end: 'Done' },
      {
        ago: DAY + 60,
        lines: ['> Передумав, дякую.', '< Добре, чекаємо на вас іншим разом.'],
        end: 'In work',
        fault: 'left',
      },
    ],
  },
  {
    name: 'Sarah Whitfield',
    ...en,
    bot: 'Nova Shop',
    by: 'Daniel Botnaru',
    tags: ['invoice'],
    talks: [
      {
        ago: 5 * DAY,
        lines: ['> Hi! Is the standing desk available in white?', '< Hi Sarah, it is: two weeks.'],
        end: 'Done',
      },
      { ago: 2 * DAY, lines: ['> Then two of them, please.', '< Ordered, thank you!'], end: 'Completed' },
      {
        ago: 180,
        lines: ['> Where do I find the invoice?', '< It is on its way to your e-mail.'],
        end: 'In work',
        fault: 'unknown',
      },
    ],
  },
  {
    name: 'Сергей Волков',
    ...ru,
    bot: 'Service desk',
    by: 'Mihai Rusu',
    tags: ['printer'],
    talks: [
      {
        ago: 6 * DAY,
        lines: [
          '> Здравствуйте! Не открывается почта.',
          '< Здравствуйте! Перезапустили сервер, проверьте.',
          '> Работает, спасибо.',
        ],
        end: 'Completed',
      },
      { ago: 4 * DAY, lines: ['> Нужен второй монитор.', '< Заказали, будет в среду.'], end: 'Done' },
      { ago: 2 * DAY, lines: ['> Монитор пришёл без кабеля.', '< Кабель у секретаря, извините!'], end: 'Done' },
      { ago: 240, lines: ['> Принтер печатает полосами.', '< Картридж заменим сегодня до обеда.'], end: 'In work' },
    ],
  },
  {
    name: 'Наталья Орлова',
    ...ru,
    bot: 'Nova Shop',
    by: 'Mihai Rusu',
    tags: ['offer'],
    talks: [
      { ago: 5 * DAY, lines: ['> Добрый день! Есть ли скидка для школ?', '< Добрый день! Да, 10 %.'], end: 'Done' },
      {
        ago: 3 * DAY,
        lines: ['> Пришлите, пожалуйста, договор.', '< Отправили на почту, ждём подпись.'],
        end: 'Rejected',
      },
      { ago: 2 * DAY, lines: ['> Подпишем в новой форме.', '< Хорошо, готовим.'], end: 'Completed' },
      { ago: 300, lines: ['> Сколько парт можно до конца месяца?', '< До сорока. Сколько нужно вам?'], end: 'Waiting' },
    ],
  },
  {
    name: 'Vlad Ciobanu',
    ...ro,
    bot: 'Service desk',
    by: 'Daniel Botnaru',
    tags: [],
    talks: [
      {
        ago: 5 * DAY,
        lines: ['> Nu merge VPN-ul.', '< Am resetat parola, încercați acum.', '> Merge, mersi!'],
        end: 'Completed',
      },
      {
        ago: 4 * DAY,
        lines: ['> Îmi trebuie acces la dosarul comun.', '< L-ați primit. Ieșiți și intrați din nou.'],
        end: 'Done',
      },
      { ago: DAY, lines: ['> Se poate un laptop pentru colega nouă?', '< Da, joi îl pregătim.'], end: 'Done' },
      {
        ago: 120,
        lines: ['> E gata laptopul?', '< E gata, îl puteți lua de la noi.'],
        end: 'In work',
        fault: 'failed',
      },
    ],
  },
  {
    name: 'James Miller',
    ...en,
    bot: 'Service desk',
    by: 'Mihai Rusu',
    tags: ['network'],
    talks: [
      {
        ago: 6 * DAY,
        lines: ['> The meeting room screen stays black.', '< Somebody is on the way.', '> All good now.'],
        end: 'Completed',
      },
      {
        ago: 4 * DAY,
        lines: ['> Could I have a guest password for the wi-fi?', '< It is nova-guest, until Friday.'],
        end: 'Done',
      },
      { ago: 3 * DAY, lines: ['> And one for next week?', '< The same works, we have prolonged it.'], end: 'Done' },
      {
        ago: 200,
        lines: ['> The wi-fi on the third floor is slow.', '< We are measuring it, and write as soon as we know.'],
        end: 'In work',
      },
    ],
  },
];
