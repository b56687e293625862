; A small zone with a mail server. `zonesmith check examples` finds nothing to complain about.
; zonesmith: ehlo=mail.example.com@192.0.2.25,2001:db8::25
$ORIGIN example.com.
$TTL 1h
@       IN SOA  ns1 hostmaster (
                2026010101 ; serial
                4h         ; refresh
                1h         ; retry
                2w         ; expire
                1h )       ; negative answers
        IN NS   ns1
        IN NS   ns.example.net.
        IN MX   10 mail
        IN TXT  "v=spf1 mx -all"
ns1     IN A    192.0.2.53
mail    IN A    192.0.2.25
        IN AAAA 2001:db8::25
www     IN A    192.0.2.80
_dmarc  IN TXT  "v=DMARC1; p=reject; rua=mailto:dmarc@example.com"
; Which key the mail server has, and where its policy about TLS is.
_25._tcp.mail IN TLSA 3 1 1 6AE54F18F4083663F88418BFAD8EE5D0F75AEDA458231210BE1F09B2D3BDF86E
mta-sts       IN A    192.0.2.81
_mta-sts      IN TXT  "v=STSv1; id=20260101"
_smtp._tls    IN TXT  "v=TLSRPTv1; rua=mailto:tlsrpt@example.com"
