import type { ReaderText } from '../../domain/reader-language.ts';
import { type OutboundRule, webPorts } from '../../net/outbound-rule.ts';
import type { SettingField } from './settings-form.ts';

/** The machines of a platform. Nobody but the environment adds to them. */
export type PlatformHosts = {
  /** What an administrator may set as an address: "graph.facebook.com". */
  typed: readonly string[];
  /** What only the platform itself names, for uploads; ".googleapis.com" = every name below. */
  answered?: readonly string[];
};

/** An address in settings, with the box in which it was typed. */
export type TypedAddress = { field: ReaderText; url: string };

type Values = Record<string, unknown>;

/** Where a kind of channel may call. Without hosts of its own it calls any machine of the public network. */
export function callRule(kind: string, hosts: PlatformHosts | undefined): OutboundRule {
  if (hosts === undefined) return { kind, hosts: null, ports: webPorts };
  return { kind, hosts: [...hosts.typed, ...(hosts.answered ?? [])], ports: [443] };
}

/** What may be typed: never a host that only the platform names. */
export function typedRule(kind: string, hosts: PlatformHosts | undefined): OutboundRule {
  return callRule(kind, hosts && { typed: hosts.typed });
}

/** Addresses among settings that were parsed. */
export function typedAddresses(fields: SettingField[], settings: unknown): TypedAddress[] {
  return fields.flatMap(({ name, label, isAddress }) => {
    const url = (settings as Values)[name];
    return isAddress && typeof url === 'string' ? [{ field: label, url }] : [];
  });
}
