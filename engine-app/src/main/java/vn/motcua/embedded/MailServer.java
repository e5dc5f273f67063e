package vn.motcua.embedded;

import static vn.motcua.embedded.Setting.MOTCUA_MAIL_FROM;
import static vn.motcua.embedded.Setting.MOTCUA_MAIL_HOST;
import static vn.motcua.embedded.Setting.MOTCUA_MAIL_PASSWORD;
import static vn.motcua.embedded.Setting.MOTCUA_MAIL_PORT;
import static vn.motcua.embedded.Setting.MOTCUA_MAIL_TLS;
import static vn.motcua.embedded.Setting.MOTCUA_MAIL_USER;

import java.util.Map;
import java.util.Optional;

/**
 * The server that mail is handed to.
 *
 * @param tls {@code starttls}, {@code tls} or {@code off}
 * @param user empty when the server asks for none
 * @param from address that letters come from
 */
public record MailServer(String host, int port, String tls, String user, String password, String from) {

    private static final Map<String, Integer> PORTS = Map.of("starttls", 587, "tls", 465, "off", 25);

    /** Without the password, so that no log shows it. */
    @Override
    public String toString() {
        return "MailServer[" + host + ":" + port + "]";
    }

    /** Empty while no mail is sent. */
    static Optional<MailServer> read(Environment given) {
        for (Setting alone : new Setting[] {MOTCUA_MAIL_PORT, MOTCUA_MAIL_TLS, MOTCUA_MAIL_USER, MOTCUA_MAIL_FROM}) {
            given.onlyWith(alone, MOTCUA_MAIL_HOST);
        }
        given.onlyWith(MOTCUA_MAIL_PASSWORD, MOTCUA_MAIL_USER);
        return given.text(MOTCUA_MAIL_HOST).map(host -> read(given, host));
    }

    private static MailServer read(Environment given, String host) {
        String tls = given.text(MOTCUA_MAIL_TLS).orElse("starttls");
        if (!PORTS.containsKey(tls)) {
            throw Environment.wrong(MOTCUA_MAIL_TLS, "must be starttls, tls or off", tls);
        }
        String from = given.required(MOTCUA_MAIL_FROM, MOTCUA_MAIL_HOST);
        if (!from.matches("[^@\\s<>]+@[^@\\s<>]+")) {
            throw Environment.wrong(MOTCUA_MAIL_FROM, "must be a mail address", from);
        }
        return new MailServer(
                host,
                given.port(MOTCUA_MAIL_PORT, PORTS.get(tls)),
                tls,
                given.text(MOTCUA_MAIL_USER).orElse(""),
                given.has(MOTCUA_MAIL_USER) ? given.required(MOTCUA_MAIL_PASSWORD, MOTCUA_MAIL_USER) : "",
                from);
    }
}
