import * as fc from 'fast-check';
import { asciiJson, wireJson, type WireObject } from '../../src/sandbox/wire/wire-json.js';
import { callbacks, type Places, type ExpectedMessage } from './valid-callbacks.js';
import { nested, quoted, wildJson, wildNumber, wildText } from './wild-json.js';

/**
 * - `message`: a message as documented; `event`: another callback as documented.
 * - `mutated`: one of them with members removed, changed, doubled or added.
 * - `damaged`: one of them with bytes cut off or changed. - `foreign`: never was a callback.
 */
export interface WildCallback {
  kind: 'message' | 'event' | 'mutated' | 'damaged' | 'foreign';
  body: Buffer;
  /** Of a message that is valid. */
  expected?: ExpectedMessage;
}

/** Customers who only ever send what is valid, so that their feeds are known exactly. */
export const PEOPLE = 120;
/** Senders of everything else. */
const STRANGERS = 120;
const FIRST_TOKEN = 5_871_234_567_890_123_456n;

/** @returns the same for the same seed */
export function wildCallbacks(count: number, seed: number, places: Places, now: number): WildCallback[] {
  const shaped = fc.sample(shapes(places, now), { numRuns: count, seed });
  return shaped.map((make, index) => make(FIRST_TOKEN + BigInt((index * 7_919) % 10_007)));
}

/** What every task of the person is called like: their name begins with it. */
export const nameOf = (person: number): string => `Person ${person} `;

/** A callback but for its token: each has one of its own, near all the others. */
type Shape = (token: bigint) => WildCallback;

function shapes(places: Places, now: number): fc.Arbitrary<Shape> {
  const valid = fc
    .tuple(callbacks(fc.nat(PEOPLE - 1), places, now, nameOf), fc.boolean())
    .map(([make, ascii]): Shape => (token) => {
      const { callback, expected } = make(token);
      const body = Buffer.from(ascii ? asciiJson(callback) : wireJson(callback));
      return expected ? { kind: 'message', body, expected } : { kind: 'event', body };
    });
  const strange = callbacks(fc.nat(STRANGERS - 1), places, now, (stranger) => `Stranger ${stranger} `);
  const mutated = fc
    .tuple(strange, fc.array(mutation, { minLength: 1, maxLength: 4 }))
    .map(([make, mutations]): Shape => (token) => {
      const tree = treeOf(make(token).callback) as Member[];
      for (const mutate of mutations) mutate(tree);
      return { kind: 'mutated', body: Buffer.from(jsonOf(tree)) };
    });
  const damaged = fc.tuple(strange, damage).map(([make, spoil]): Shape => (token) => ({
    kind: 'damaged',
    body: spoil(Buffer.from(wireJson(make(token).callback))),
  }));
  const other = foreign.map((body): Shape => () => ({ kind: 'foreign', body }));
  return fc.oneof(
    { weight: 45, arbitrary: valid },
    { weight: 40, arbitrary: mutated },
    { weight: 9, arbitrary: damaged },
    { weight: 6, arbitrary: other },
  );
}

/** JSON that can be changed in any place: the text of a leaf, or the members of an object. */
type Tree = string | Member[];
interface Member {
  key: string;
  value: Tree;
}

const treeOf = (value: WireObject[string]): Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).map(([key, member]) => ({ key, value: treeOf(member) }))
    : asciiJson(value ?? null);

const jsonOf = (tree: Tree): string =>
  typeof tree === 'string'
    ? tree
    : `{${tree.map(({ key, value }) => `${JSON.stringify(key)}:${jsonOf(value)}`).join(',')}}`;

/** Every object of a tree, with those inside of it. */
const objectsOf = (tree: Tree): Member[][] =>
  typeof tree === 'string' ? [] : [tree, ...tree.flatMap(({ value }) => objectsOf(value))];

type Change = (members: Member[], index: number) => void;

/** One change at any place of a callback. */
const mutation = fc.tuple(fc.nat(), fc.nat(), changes()).map(([which, where, change]) => (tree: Tree) => {
  const inhabited = objectsOf(tree).filter((members) => members.length > 0);
  const members = inhabited[which % Math.max(1, inhabited.length)];
  if (members) change(members, where % members.length);
});

function changes(): fc.Arbitrary<Change> {
  const value = fc.oneof(wildJson, wildNumber, quoted(wildText), fc.constantFrom('null', '[]', '{}', '""', 'true'));
  const deep = fc.integer({ min: 10, max: 5_000 }).map((depth) => nested(depth, 'null'));
  const key = fc.constantFrom('__proto__', 'constructor', 'toString', 'event', 'user_id', 'sender', 'text', 'Event');
  const replaced =
    (by: string): Change =>
    (members, index) =>
      (members[index]!.value = by);
  const added =
    (name: string, by: Tree): Change =>
    (members) =>
      members.push({ key: name, value: by });
  const padded =
    (before: string, after: string): Change =>
    (members, index) => {
      const { value: old } = members[index]!;
      if (typeof old === 'string' && old.startsWith('"'))
        members[index]!.value = `"${before}${old.slice(1, -1)}${after}"`;
    };
  const people = fc.constantFrom(`{"id":"x","event":"message"}`, `{"polluted":true}`, 'null');
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<Change>((members, index) => members.splice(index, 1)) },
    { weight: 5, arbitrary: value.map(replaced) },
    { weight: 2, arbitrary: fc.tuple(key, fc.oneof(people, value)).map(([name, by]) => added(name, by)) },
    { weight: 1, arbitrary: fc.constant<Change>((members, index) => members.push(members[index]!)) },
    {
      weight: 1,
      arbitrary: value.map(
        (by): Change =>
          (m, index) =>
            m.push({ key: m[index]!.key, value: by }),
      ),
    },
    { weight: 1, arbitrary: fc.constant<Change>((m, index) => (m[index]!.value = `[${jsonOf(m[index]!.value)}]`)) },
    // What one database takes for the same text, and another does not.
    {
      weight: 2,
      arbitrary: fc.constantFrom<Change>(
        padded('', ' '),
        padded(' ', ''),
        padded('', '\\u0000'),
        padded('', '\\u0301'),
      ),
    },
    { weight: 1, arbitrary: fc.oneof({ weight: 6, arbitrary: value }, { weight: 1, arbitrary: deep }).map(replaced) },
  );
}

/** Bytes cut off, changed, put in front. */
const damage = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.double({ min: 0, max: 1, noNaN: true }).map((part) => (b: Buffer) => b.subarray(0, b.length * part)),
  },
  {
    weight: 8,
    arbitrary: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 5 }).map((put) => (b: Buffer) => {
      for (const [position, byte] of put) b[position % b.length] = byte;
      return b;
    }),
  },
  {
    weight: 8,
    arbitrary: fc.constantFrom<(bytes: Buffer) => Buffer>(
      (bytes) => Buffer.concat([Buffer.from('\uFEFF'), bytes]),
      (bytes) => Buffer.from(bytes.toString(), 'utf16le'),
      (bytes) => Buffer.concat([bytes, bytes]),
      (bytes) => Buffer.concat([Buffer.from(' \t\r\n'), bytes, Buffer.from('\n ')]),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('x', '[', '0').map((filling) => (bytes: Buffer) => {
      const long = `,"x":"${filling.repeat(250_000)}"}`;
      return Buffer.concat([bytes.subarray(0, -1), Buffer.from(long)]);
    }),
  },
);

/** Whatever else a stranger who has the key could post. */
const foreign = fc.oneof(
  { weight: 10, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
  { weight: 10, arbitrary: wildJson.map((json) => Buffer.from(json)) },
  {
    weight: 10,
    arbitrary: fc
      .tuple(fc.integer({ min: 10, max: 5_000 }), fc.constantFrom('event', 'user_id', 'message', 'x'), fc.boolean())
      .map(([depth, member, closed]) => Buffer.from(`{"event":"message","${member}":${nested(depth, '1', closed)}}`)),
  },
  {
    weight: 10,
    arbitrary: fc
      .constantFrom('', ' ', '\u0000', '{}', '[]', 'null', '5', '"message"', '{"event":', '<html></html>', 'event=seen')
      .map((text) => Buffer.from(text)),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('0', '[', '"', '{"a":', '\\')
      .map((piece) => Buffer.from(`{"event":"message","x":${piece.repeat(250_000 / piece.length)}`)),
  },
);
