; What web pages teach and people paste. `zonesmith check examples` finds each mistake and knows a fix.
$ORIGIN example.be.
$TTL 1h
@       IN SOA  ns1.example.net. hostmaster 2026010101 4h 1h 2w 1h
        IN NS   ns1.example.net.
        IN NS   ns2.example.net.
www     IN A    192.0.2.80
mail    IN CNAME www
@       IN MX   10 mail
example.be IN MX 10:mail.example.com
example.be IN MX 10:www.example.be
150.107.246.81.in-addr.arpa. IN PTR mail.example.com
