package vn.motcua.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that mail is handed to.
 *
 * @param host empty while no mail is sent
 * @param tls {@code starttls}, {@code tls} or {@code off}
 * @param user empty when the server asks for none
 * @param from address that letters come from
 * @param patience how long an answer of the server is waited for
 */
@ConfigurationProperties("motcua.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("starttls") String tls,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("15s") Duration patience) {

    boolean on() {
        return !host.isEmpty();
    }

    /** Without the password, so that no log shows it. */
    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]";
    }
}
