import { contestedReason, judgeWebhook, type WebhookWatch, withoutSecrets } from './webhook-watch.js';

const OURS = 'https://tasks.example.com/webhooks/viber/our-key';
const RIVAL = 'https://other.example.org:8443/hooks/viber/4af1c09be7d2?token=secret';
const HOUR = 3_600_000;

/** Looks one after the other; before each the address is this one. @returns the verdicts, and what is known at the end */
function looks(found: Array<string | null>, { every = HOUR, takeBack = [] as number[] } = {}) {
  let watch: WebhookWatch | null = null;
  const verdicts = found.map((url, index) => {
    const now = { found: url, ours: OURS, at: index * every, takeBack: takeBack.includes(index) };
    const judged = judgeWebhook(watch, now);
    watch = judged.watch;
    return judged.verdict;
  });
  return { verdicts, watch: watch as unknown as WebhookWatch };
}

describe('the address that a messenger calls', () => {
  it('is left alone where it is ours', () => {
    expect(looks([OURS, OURS])).toEqual({
      verdicts: ['ours', 'ours'],
      watch: { ours: true, registered: OURS, foreign: null, takings: [] },
    });
  });

  it('is registered again where the messenger has dropped it, however often, and that is no fight', () => {
    const { verdicts, watch } = looks([null, null, null, null, null]);
    expect(new Set(verdicts)).toEqual(new Set(['register']));
    expect(watch.takings).toEqual([]);
  });

  it('is taken back from another system twice; the third time it is a fight', () => {
    const { verdicts, watch } = looks([OURS, RIVAL, OURS, RIVAL, RIVAL]);
    expect(verdicts).toEqual(['ours', 'register', 'ours', 'register', 'contested']);
    expect(watch).toMatchObject({ ours: false, foreign: 'https://other.example.org:8443/hooks/viber/…' });
    expect(contestedReason(watch)).toContain('they go to https://other.example.org:8443/hooks/viber/… now');
    expect(contestedReason(watch)).not.toMatch(/secret|4af1/);
  });

  it('stays with the other as long as it is there, and is ours as soon as it is not', () => {
    const fight = [RIVAL, RIVAL, RIVAL];
    expect(looks([...fight, RIVAL, RIVAL]).verdicts.slice(2)).toEqual(['contested', 'contested', 'contested']);
    expect(looks([...fight, null]).verdicts.at(-1)).toBe('register');
    expect(looks([...fight, OURS]).verdicts.at(-1)).toBe('ours');
    // Who comes back after that goes on with the fight.
    expect(looks([...fight, OURS, RIVAL]).verdicts.at(-1)).toBe('contested');
  });

  it('is not fought over again because time passes', () => {
    const { verdicts } = looks([...Array(3).fill(RIVAL), ...Array(40).fill(RIVAL)]);
    expect(new Set(verdicts.slice(2))).toEqual(new Set(['contested']));
  });

  it('is taken back by decision, once', () => {
    const fight = [RIVAL, RIVAL, RIVAL, RIVAL];
    expect(looks(fight, { takeBack: [3] })).toMatchObject({
      verdicts: [...Array(2).fill('register'), 'contested', 'register'],
    });
    expect(looks([...fight, RIVAL], { takeBack: [3] }).verdicts.at(-1)).toBe('contested');
  });

  it('does not count what lies more than a day back', () => {
    const days = looks([RIVAL, RIVAL, RIVAL, RIVAL], { every: 13 * HOUR });
    expect(new Set(days.verdicts)).toEqual(new Set(['register']));
    expect(looks([RIVAL, OURS], { every: 25 * HOUR }).watch.foreign).toBeNull();
  });

  it.each([
    ['the one registered last', OURS],
    ['one that was never noted, with our path', null],
  ])('was ours before PUBLIC_URL changed: %s', (_name, registered) => {
    const watch = { ours: true, registered, foreign: null, takings: [] };
    const moved = OURS.replace('tasks.', 'new.');
    const judged = judgeWebhook(watch, { found: OURS, ours: moved, at: 1, takeBack: false });
    expect(judged).toEqual({ verdict: 'register', takenBy: null, watch: { ...watch, registered: moved } });
  });

  it("is a rival's where a copy of our database runs under another address", () => {
    const watch = { ours: true, registered: OURS, foreign: null, takings: [] };
    const copy = OURS.replace('tasks.', 'staging.');
    expect(judgeWebhook(watch, { found: copy, ours: OURS, at: 1, takeBack: false })).toMatchObject({
      takenBy: 'https://staging.example.com/webhooks/viber/our-key',
      watch: { takings: [1] },
    });
  });
});

describe('an address as people may read it', () => {
  it.each([
    ['https://a.example/webhooks/viber/hD8xk2-90Zbq', 'https://a.example/webhooks/viber/…'],
    ['https://user:pass@a.example/bot?key=1#x', 'https://a.example/bot'],
    ['https://a.example/0123456789abcdef0123/x', 'https://a.example/…/x'],
    ['https://a.example/v2/bots', 'https://a.example/v2/bots'],
    ['no address', 'an address that cannot be read'],
  ])('%s is shown as %s', (address, shown) => {
    expect(withoutSecrets(address)).toBe(shown);
  });
});
