import { useEffect, useState } from 'react';

/** What the page reads of the simulated phone. */
export interface Phone {
  customer: { name: string };
  userId: string;
  state: 'stranger' | 'opened' | 'subscribed' | 'unsubscribed';
  online: boolean;
  messages: Array<{ direction: 'in' | 'out'; state: 'sent' | 'delivered' | 'seen' | 'failed'; at: number }>;
}

/** What the simulator does with the next message to this customer. */
export interface SendFault {
  http?: number;
  closeAfter?: boolean;
}

/** The simulated phone at this address, through the simulator that it belongs to. */
export function phoneAt(phoneUrl: string) {
  const { origin, pathname } = new URL(phoneUrl);
  const phone = `${origin}${pathname.replace('/phone/', '/sandbox/phones/')}`;
  const ask = async <T = object>(method: 'POST' | 'PATCH', address: string, body: object = {}): Promise<T> => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(address, { method, headers, body: JSON.stringify(body) });
    const answer = (await response.json()) as T & { error?: string };
    if (!response.ok) throw new Error(answer.error);
    return answer;
  };
  return {
    events: `${phone}/events`,
    setOnline: (online: boolean) => ask('PATCH', `${phone}/settings`, { online }),
    leave: () => ask('POST', `${phone}/unsubscribe`),
    comeBack: () => ask('POST', `${phone}/subscribe`),
    spoilNext: (fault: SendFault, receiver: string) =>
      ask('POST', `${origin}/sandbox/fail-next-send`, { ...fault, receiver }),
    /** Everything is as at the first start. @returns what signs in there */
    startAgain: () => ask<{ link: string }>('POST', `${origin}/sandbox/start-again`),
  };
}

/** The phone as it is now; undefined until it is known. */
export function usePhone(events: string): Phone | undefined {
  const [phone, setPhone] = useState<Phone>();
  useEffect(() => {
    const source = new EventSource(events);
    source.onmessage = ({ data }: MessageEvent<string>) => setPhone(JSON.parse(data) as Phone);
    return () => source.close();
  }, [events]);
  return phone;
}
