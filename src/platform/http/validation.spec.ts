import { IsBoolean, IsInt, IsOptional, Max } from 'class-validator';
import { DomainError } from '../domain-error.js';
import { Nested } from './fields.js';
import { PageQuery } from './page.js';
import { validationPipe } from './validation.js';

class Inner {
  @IsOptional()
  @IsBoolean({ message: 'must be true or false' })
  flag?: boolean;
}
class Body {
  @IsInt({ message: 'must be a whole number' })
  @Max(5)
  count: number;

  @IsOptional()
  @Nested(Inner, 'must be an object with a flag')
  inner?: Inner;
}

const pipe = validationPipe();
const take = (value: unknown, metatype: new () => object = Body): Promise<unknown> =>
  pipe.transform(value, { type: 'body', metatype });
const refusal = (value: unknown, metatype?: new () => object) =>
  take(value, metatype).then(
    () => null,
    (error: DomainError) => error,
  );

describe('the body of a request', () => {
  it('becomes its class', async () => {
    const body = await take({ count: 1, inner: { flag: true } });
    expect(body).toBeInstanceOf(Body);
    expect((body as Body).inner).toBeInstanceOf(Inner);
  });

  it('is refused with every wrong field at once, by its path, in our words', async () => {
    const error = await refusal({ count: 1.5, inner: { flag: 'yes', more: 1 }, another: 2 });
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ kind: 'invalid', slug: 'validation' });
    expect(error!.fields).toEqual(
      expect.arrayContaining([
        { path: 'count', message: 'must be a whole number' },
        { path: 'inner.flag', message: 'must be true or false' },
        { path: 'inner.more', message: expect.any(String) },
        { path: 'another', message: expect.any(String) },
      ]),
    );
    expect(error!.message).toContain('count: must be a whole number');
  });

  it('is refused by the first rule of each field, naming at most twenty', async () => {
    expect((await refusal({ count: 'many', inner: 5 }))!.fields).toEqual([
      { path: 'count', message: 'must be a whole number' },
      { path: 'inner', message: 'must be an object with a flag' },
    ]);
    const many = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [`field${i}`, i]));
    expect((await refusal({ count: 1, ...many }))!.fields).toHaveLength(20);
  });

  it.each([[[1, 2]], ['text'], [5], [null], [undefined]])('is refused when it is %j', async (value) => {
    expect(await refusal(value)).toMatchObject({ slug: 'validation' });
  });
});

describe('the query of a list', () => {
  it('has a limit, told as text, and its default', async () => {
    expect(await take({ limit: '7' }, PageQuery)).toMatchObject({ limit: 7 });
    expect(await take({}, PageQuery)).toMatchObject({ limit: 50 });
  });

  it.each(['0', '101', '-1', '1.5', 'many', ''])('is refused with the limit %j', async (limit) => {
    expect((await refusal({ limit }, PageQuery))?.fields[0]?.path).toBe('limit');
  });

  it('is refused with a cursor that is too long, and with anything unknown', async () => {
    expect((await refusal({ cursor: 'x'.repeat(201) }, PageQuery))?.fields[0]?.path).toBe('cursor');
    expect((await refusal({ offset: 5 }, PageQuery))?.fields[0]?.path).toBe('offset');
  });
});
