import { BotAccount, type BotOptions } from './bot-account.js';
import type { Customer } from './customer.js';
import { type KeptPhone, SimulatedPhone } from './simulated-phone.js';
import type { Surroundings } from './surroundings.js';

/** A bot and the phones of everybody who has come across it. */
export class SimulatedBot extends BotAccount {
  /** Broadcasting needs a right that Viber gives; without it status 20. */
  mayBroadcast = true;
  private readonly byCustomer = new Map<Customer, SimulatedPhone>();
  private readonly byUserId = new Map<string, SimulatedPhone>();

  constructor(
    options: BotOptions,
    private readonly around: Surroundings,
  ) {
    super(options);
  }

  /** This person's chat with this bot; the same object every time. @param kept of an earlier run */
  phoneOf(customer: Customer, kept: KeptPhone | null = null): SimulatedPhone {
    const known = this.byCustomer.get(customer);
    if (known) return known;
    const phone = new SimulatedPhone(this, customer, this.around, kept);
    this.byCustomer.set(customer, phone);
    this.byUserId.set(phone.userId, phone);
    return phone;
  }

  /** The phone behind a user id of this bot. */
  phoneOfUser(userId: string): SimulatedPhone | undefined {
    return this.byUserId.get(userId);
  }

  get phones(): SimulatedPhone[] {
    return [...this.byCustomer.values()];
  }
}
