/** A part of a policy's text: offsets in the text, the end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something that is wrong with a policy. `code` names it within its kind of policy. */
export interface PolicyFault<Code extends string = string> extends Span {
  readonly code: Code;
}

/** Whether an offset lies in a span or touches its end. */
export const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end;

/** The text of a span. */
export const slice = (text: string, { start, end }: Span): string => text.slice(start, end);
