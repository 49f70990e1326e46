import { sendingAllowed } from './sending-allowed.js';

const well = { enabled: true, healthy: true, health_reason: '' };

describe('whether an account may send', () => {
  it('yes, when it is neither paused nor unwell', () => {
    expect(sendingAllowed(well)).toEqual({ allowed: true, reason: '' });
  });

  it('no, when it is paused: staff read who can resume it', () => {
    expect(sendingAllowed({ ...well, enabled: false })).toEqual({
      allowed: false,
      reason: expect.stringMatching(/paused.*admin/),
    });
  });

  it('no, when it is unwell: staff read why', () => {
    const sending = sendingAllowed({ ...well, healthy: false, health_reason: 'Viber has suspended the bot.' });
    expect(sending).toEqual({
      allowed: false,
      reason: expect.stringMatching(/^Viber has suspended the bot\. .*well again/),
    });
  });

  it('says first that it is paused: only then an admin can do something', () => {
    expect(sendingAllowed({ enabled: false, healthy: false, health_reason: 'x' }).reason).toMatch(/paused/);
  });
});
