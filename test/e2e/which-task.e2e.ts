import * as fc from 'fast-check';
import { Service } from '../support/service.js';

let service: Service;
beforeAll(async () => {
  service = await Service.start();
});
afterAll(() => service?.stop());

let bots = 0;

/** A customer's chat with a bot of its own, and what a person does to its tasks. */
class Talk {
  private constructor(
    private readonly accountId: string,
    private readonly phone: ReturnType<Awaited<ReturnType<Service['linkedBot']>>['bot']['phoneOf']>,
    readonly name: string,
  ) {}

  static async begin(createTaskWhenNoneActive: boolean): Promise<Talk> {
    const name = `Customer ${++bots}`;
    const { bot, account } = await service.linkedBot(`Bot ${bots}`);
    const talk = new Talk(account.id, bot.phoneOf(service.viber.createCustomer({ name })), name);
    await talk.option(createTaskWhenNoneActive);
    return talk;
  }

  option(createTaskWhenNoneActive: boolean) {
    return service.ok('PATCH', `/api/messengers/accounts/${this.accountId}`, {
      overrides: { createTaskWhenNoneActive },
    });
  }

  /** Their tasks open by a template with this status. */
  async template(statusId: string) {
    const title = `${this.name} ({{message.text}})`;
    const { id } = await service.ok('POST', '/api/task-templates', { name: this.name, title, statusId });
    await service.ok('PATCH', `/api/messengers/accounts/${this.accountId}`, { taskTemplateId: id });
  }

  /** The customer writes. @returns the task the message went to. */
  async write(text: string): Promise<string> {
    await this.phone.write(text);
    await service.quiet();
    const holders: string[] = [];
    for (const task of await this.tasks()) {
      if ((await service.feed(task.id)).some((action) => action.text === text)) holders.push(task.id);
    }
    if (holders.length !== 1) throw new Error(`"${text}" stands in ${holders.length} tasks`);
    return holders[0]!;
  }

  /** Their tasks, those of the trash too, newest first. */
  async tasks() {
    const all = [...(await service.all('/api/tasks')), ...(await service.all('/api/tasks?state=trash'))];
    return all.filter((task) => task.title.startsWith(`${this.name} (`)).toSorted((a, b) => b.number - a.number);
  }
}

const status = (id: string, active: boolean) =>
  service.ok('PATCH', `/api/tasks/${id}`, { statusId: active ? 'in-work' : 'done' });
const toTrash = (id: string) => service.ok('DELETE', `/api/tasks/${id}`);
const restore = (id: string) => service.ok('POST', `/api/tasks/${id}/restore`);
const deleteForGood = async (id: string) => {
  await toTrash(id);
  await service.ok('DELETE', `/api/tasks/${id}?permanent=true`);
};

const PLACES = ['kept', 'in the trash', 'deleted for good', 'restored', 'restored after a newer one'] as const;
const either = [true, false];
const cases = either.flatMap((option) =>
  either.flatMap((active) => PLACES.map((place) => ({ option, active, place }))),
);

/** What makes a task active or not, besides staff who choose another status for it. */
const WAYS = ['given another status', 'its status changes its flag', 'its status is replaced'] as const;
const flags = either.flatMap((option) =>
  either.flatMap((active) => either.flatMap((template) => WAYS.map((how) => ({ option, active, template, how })))),
);

describe('the task a message goes to', () => {
  it.each(cases)('create: $option, status active: $active, task $place', async ({ option, active, place }) => {
    const talk = await Talk.begin(true);
    const old = await talk.write('first');
    await status(old, active);
    let bound = old;
    if (place === 'in the trash') await toTrash(old);
    if (place === 'deleted for good') await deleteForGood(old);
    if (place === 'restored' || place === 'restored after a newer one') await toTrash(old);
    if (place === 'restored after a newer one') bound = await talk.write('between');
    if (place.startsWith('restored')) await restore(old);
    await talk.option(option);

    const target = await talk.write('second');
    const inUse = place === 'restored after a newer one' || (active && place !== 'in the trash');
    const stays = place !== 'deleted for good' && (!option || inUse);
    expect(target === bound).toBe(stays);
    expect(bound === old).toBe(place !== 'restored after a newer one');
    // It stays bound: the next message goes the same way, unless that is still not a task in use.
    if (!stays || inUse || !option) expect(await talk.write('third')).toBe(target);
  });

  it.each(flags)(
    'create: $option, $how, then active: $active, template: $template',
    async ({ option, how, active, template }) => {
      const talk = await Talk.begin(option);
      const names = `${talk.name}, ${how}`;
      const custom = await service.ok('POST', '/api/task-statuses', { name: names, active: !active });
      // A template's status has to be active when it is saved; afterwards it may become what it likes.
      const begins = await service.ok('POST', '/api/task-statuses', { name: `${names}, at first`, active: true });
      if (template) await talk.template(begins.id);
      const old = await talk.write('first');
      if (how === 'given another status') await status(old, active);
      else {
        await service.ok('PATCH', `/api/tasks/${old}`, { statusId: custom.id });
        if (how === 'its status changes its flag') {
          await service.ok('PATCH', `/api/task-statuses/${custom.id}`, { active });
        } else
          await service.ok('DELETE', `/api/task-statuses/${custom.id}?replacementId=${active ? 'waiting' : 'done'}`);
      }
      await service.ok('PATCH', `/api/task-statuses/${begins.id}`, { active: false });

      const target = await talk.write('second');
      expect(target === old).toBe(active || !option);
      // Whatever became of the template's status: what it opens is active, and the talk goes on in it.
      expect(await talk.write('third')).toBe(target);
    },
  );

  it('is the one the rule says, whatever people have done to all tasks before', async () => {
    type Deed = 'write' | 'activate' | 'finish' | 'trash' | 'restore' | 'delete' | 'on' | 'off';
    const deed = fc.constantFrom<Deed>(
      'write',
      'write',
      'activate',
      'finish',
      'trash',
      'restore',
      'delete',
      'on',
      'off',
    );
    const deeds = fc.array(fc.record({ deed, which: fc.nat(3) }), { minLength: 8, maxLength: 16 });

    await fc.assert(
      fc.asyncProperty(deeds, async (steps) => {
        const talk = await Talk.begin(true);
        // The rule once more, on a model: tasks in the order they were opened; the last one is bound.
        const model: Array<{ id: string; active: boolean; trash: boolean; gone: boolean }> = [];
        let option = true;
        let written = 0;
        for (const { deed: what, which } of [...steps, { deed: 'write' as const, which: 0 }]) {
          const chosen = model.at(-1 - (which % Math.max(1, model.length)));
          if (what === 'on' || what === 'off') await talk.option((option = what === 'on'));
          if (what === 'write') {
            const bound = model.at(-1);
            const opens = !bound || bound.gone || (option && (!bound.active || bound.trash));
            const id = await talk.write(`message ${++written}`);
            if (opens) {
              expect(model.map((task) => task.id)).not.toContain(id);
              model.push({ id, active: true, trash: false, gone: false });
            } else expect(id).toBe(bound.id);
          }
          if (!chosen || chosen.gone) continue;
          if (what === 'activate' || what === 'finish') {
            await status(chosen.id, (chosen.active = what === 'activate'));
          }
          if (what === 'trash') await toTrash(chosen.id);
          if (what === 'restore') await restore(chosen.id);
          if (what === 'delete') await deleteForGood(chosen.id);
          if (what === 'trash' || what === 'restore') chosen.trash = what === 'trash';
          if (what === 'delete') chosen.gone = true;
        }
        const shown = (await talk.tasks()).map((task) => [task.id, task.state]);
        const kept = model.filter((task) => !task.gone).toReversed();
        expect(shown).toEqual(kept.map((t) => [t.id, t.trash ? 'trash' : t.active ? 'active' : 'inactive']));
      }),
      { numRuns: 20, endOnFailure: true },
    );
  });
});
