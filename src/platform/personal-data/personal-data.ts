import { Injectable } from '@nestjs/common';
import { nobody, type Person, type PersonalDataHolder, withFound } from './person.js';

/** Every part of the product that keeps personal data, in the order in which they are asked. */
@Injectable()
export class PersonalData {
  private readonly known: PersonalDataHolder[] = [];

  add(holder: PersonalDataHolder): void {
    this.known.push(holder);
    this.known.sort((a, b) => a.order - b.order);
  }

  get holders(): readonly PersonalDataHolder[] {
    return this.known;
  }

  /** Everything that these cards lead to. @param hold nothing is added to it until the caller's transaction ends */
  async find(contactIds: readonly string[], hold = false): Promise<Person> {
    let person = nobody(contactIds);
    for (const holder of this.known) person = withFound(person, (await holder.find?.(person, hold)) ?? {});
    return person;
  }
}
