/** The list of all types; a test compares it with the folder and with the IANA registry. */
import type { RecordType } from '../type.ts';
import { A } from './a.ts';
import { A6 } from './a6.ts';
import { AAAA } from './aaaa.ts';
import { AMTRELAY } from './amtrelay.ts';
import { APL } from './apl.ts';
import { ATMA } from './atma.ts';
import { CAA } from './caa.ts';
import { CERT } from './cert.ts';
import { CNAME } from './cname.ts';
import { CSYNC } from './csync.ts';
import { DHCID } from './dhcid.ts';
import { DNAME } from './dname.ts';
import { CDNSKEY, DNSKEY, KEY, RKEY } from './dnskey.ts';
import { DOA } from './doa.ts';
import { BRID, HHIT } from './drip.ts';
import { CDS, DLV, DS, TA } from './ds.ts';
import { DSYNC } from './dsync.ts';
import { EUI48, EUI64 } from './eui.ts';
import { GPOS } from './gpos.ts';
import { HINFO } from './hinfo.ts';
import { HIP } from './hip.ts';
import { L32, L64, LP, NID } from './ilnp.ts';
import { IPN } from './ipn.ts';
import { IPSECKEY } from './ipseckey.ts';
import { KEYDATA } from './keydata.ts';
import { KX } from './kx.ts';
import { LOC } from './loc.ts';
import { MB, MD, MF, MG, MINFO, MR } from './mailbox.ts';
import { ANY, AXFR, IXFR, MAILA, MAILB, NXNAME, OPT, TKEY, TSIG } from './meta.ts';
import { MX } from './mx.ts';
import { NAPTR } from './naptr.ts';
import { EID, NIMLOC } from './nimrod.ts';
import { NS } from './ns.ts';
import { NSAP, NSAP_PTR } from './nsap.ts';
import { NSEC } from './nsec.ts';
import { NSEC3, NSEC3PARAM } from './nsec3.ts';
import { NULL } from './null.ts';
import { NXT } from './nxt.ts';
import { OPENPGPKEY } from './openpgpkey.ts';
import { PTR } from './ptr.ts';
import { PX } from './px.ts';
import { AFSDB, ISDN, RT, X25 } from './rfc1183.ts';
import { RP } from './rp.ts';
import { RRSIG, SIG } from './rrsig.ts';
import { SINK } from './sink.ts';
import { SOA } from './soa.ts';
import { SPF } from './spf.ts';
import { SRV } from './srv.ts';
import { SSHFP } from './sshfp.ts';
import { HTTPS, SVCB } from './svcb.ts';
import { TALINK } from './talink.ts';
import { AVC, CLA, NINFO, RESINFO, WALLET } from './text.ts';
import { SMIMEA, TLSA } from './tlsa.ts';
import { TXT } from './txt.ts';
import { GID, UID, UINFO, UNSPEC } from './unformatted.ts';
import { URI } from './uri.ts';
import { WKS } from './wks.ts';
import { ZONEMD } from './zonemd.ts';

export const RECORD_TYPES: readonly RecordType[] = [
  A,
  NS,
  MD,
  MF,
  CNAME,
  SOA,
  MB,
  MG,
  MR,
  NULL,
  WKS,
  PTR,
  HINFO,
  MINFO,
  MX,
  TXT,
  RP,
  AFSDB,
  X25,
  ISDN,
  RT,
  NSAP,
  NSAP_PTR,
  SIG,
  KEY,
  PX,
  GPOS,
  AAAA,
  LOC,
  NXT,
  EID,
  NIMLOC,
  SRV,
  ATMA,
  NAPTR,
  KX,
  CERT,
  A6,
  DNAME,
  SINK,
  OPT,
  APL,
  DS,
  SSHFP,
  IPSECKEY,
  RRSIG,
  NSEC,
  DNSKEY,
  DHCID,
  NSEC3,
  NSEC3PARAM,
  TLSA,
  SMIMEA,
  HIP,
  NINFO,
  RKEY,
  TALINK,
  CDS,
  CDNSKEY,
  OPENPGPKEY,
  CSYNC,
  ZONEMD,
  SVCB,
  HTTPS,
  DSYNC,
  HHIT,
  BRID,
  SPF,
  UINFO,
  UID,
  GID,
  UNSPEC,
  NID,
  L32,
  L64,
  LP,
  EUI48,
  EUI64,
  NXNAME,
  TKEY,
  TSIG,
  IXFR,
  AXFR,
  MAILB,
  MAILA,
  ANY,
  URI,
  CAA,
  AVC,
  DOA,
  AMTRELAY,
  RESINFO,
  WALLET,
  CLA,
  IPN,
  TA,
  DLV,
  KEYDATA,
];
