import { describe, expect, it } from 'vitest';
import {
  allOf,
  bothOf,
  ENGLISH,
  english,
  inRow,
  inWords,
  isSaying,
  oneOf,
  phrase,
  say,
  someOf,
  type Tongue,
  withFillings,
} from '../../src/core/say.ts';

const tongue: Tongue = {
  'send at most {} bytes, {} fewer': '少发送{2}字节，最多{1}字节',
  'no body': '没有请求体',
  'the body is {}': '请求体是{}',
  'the parts are {}': '各部分是{}',
  ', ': '、',
  ' and ': '和',
  ' or ': '或',
};

describe('in English', () => {
  it('fills the gaps in their order', () => {
    expect(english(say`send at most ${10} bytes, ${3} fewer`)).toBe('send at most 10 bytes, 3 fewer');
    expect(english(say`the body is ${phrase('no body')}`)).toBe('the body is no body');
    expect(english('a whole sentence with {} in it')).toBe('a whole sentence with {} in it');
  });

  it('leaves what fills a gap as it is', () => {
    expect(english(say`${'{}'} and ${'$&{2}'}`)).toBe('{} and $&{2}');
    expect(english(phrase('JSON such as {}'))).toBe('JSON such as {}');
  });

  it.each([
    [allOf(['a']), 'a'],
    [allOf(['a', 'b']), 'a and b'],
    [allOf(['a', 'b', 'c']), 'a, b and c'],
    [oneOf(['a', 'b', 'c']), 'a or b or c'],
    [bothOf(['a', 'b', 'c']), 'a and b and c'],
    [inRow([1, 'b', 'c']), '1, b, c'],
    [inRow([]), ''],
    [someOf(['a', 'b', 'c'], 3), 'a, b and c'],
    [someOf(['a', 'b', 'c', 'd', 'e'], 3), 'a, b and c and 2 more'],
  ])('lists %j', (filling, told) => {
    expect(english(say`${filling}`)).toBe(told);
  });
});

describe('in another language', () => {
  it('has the order of its own', () => {
    expect(inWords(say`send at most ${10} bytes, ${3} fewer`, tongue)).toBe('少发送3字节，最多10字节');
  });

  it('translates what is ours, and no text of the caller’s that is the same', () => {
    expect(inWords('no body', tongue)).toBe('没有请求体');
    expect(inWords(say`the body is ${phrase('no body')}`, tongue)).toBe('请求体是没有请求体');
    expect(inWords(say`the body is ${'no body'}`, tongue)).toBe('请求体是no body');
  });

  it('joins what it lists in its own way', () => {
    expect(inWords(say`the parts are ${allOf(['a', 'b', 'c'])}`, tongue)).toBe('各部分是a、b和c');
    expect(inWords(say`the parts are ${oneOf(['a', 'b'])}`, tongue)).toBe('各部分是a或b');
  });

  it('is English where it has no word', () => {
    expect(inWords(say`the body is ${say`a ${'png'}`}`, tongue)).toBe('请求体是a png');
    expect(inWords('constructor', tongue)).toBe('constructor');
    expect(inWords(say`the body is ${phrase('no body')}`, ENGLISH)).toBe('the body is no body');
  });
});

it('is JSON, and known from it', () => {
  const said = say`the parts are ${allOf(['a', say`a ${'png'}`, 3])}`;
  const again: unknown = JSON.parse(JSON.stringify(said));
  expect(again).toEqual(said);
  expect(isSaying(again)).toBe(true);
});

it.each([
  [undefined],
  [null],
  ['a text'],
  [{ says: 'x' }],
  [{ says: 'x', with: [{}] }],
  [{ says: 'x', with: [{ lists: ['a'], joint: '<br>', last: ', ' }] }],
])('knows that %j is a value', (value) => {
  expect(isSaying(value)).toBe(false);
});

it('changes every text that is not ours', () => {
  const said = say`the parts are ${allOf(['a', say`a ${'png'}`, 3])}`;
  expect(english(withFillings(said, (text) => `<${text}>`))).toBe('the parts are <a>, a <png> and 3');
});
