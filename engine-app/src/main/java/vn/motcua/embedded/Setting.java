package vn.motcua.embedded;

import java.util.Arrays;
import java.util.Optional;

/** Every setting that an operator can give, as an environment variable. The README's table lists the same. */
public enum Setting {
    MOTCUA_PORT("8080", "port of the web application"),
    MOTCUA_ADDRESS("127.0.0.1 with the demo, else 0.0.0.0", "address that it listens on"),
    MOTCUA_PUBLIC_URL("http://localhost:<port>", "address that officers reach it by: links, OpenID Connect"),
    MOTCUA_TRACKING_URL(
            "",
            "public page that tells where a dossier stands; forms print it and the QR code holds it, with / and the code"),
    MOTCUA_PROXIES("", "proxies whose X-Forwarded-For and -Proto are believed: addresses or networks, with commas"),
    MOTCUA_DATA("./data", "folder of the embedded servers' data, the stored files and the logs"),
    MOTCUA_BACKUP(
            "",
            "with the embedded PostgreSQL: existing folder of the backups, on another disk; see the operator's guide"),
    MOTCUA_FILES("MOTCUA_DATA/files", "with MOTCUA_DB_URL: folder of the stored files, the same one for every node"),
    MOTCUA_DB_URL("", "external PostgreSQL 15-17, jdbc:postgresql://host:5432/name; without it the embedded one"),
    MOTCUA_DB_USER("", "role of the application; it owns nothing"),
    MOTCUA_DB_PASSWORD("", "its password"),
    MOTCUA_DB_OWNER_USER("MOTCUA_DB_USER", "role that owns the tables and migrates them"),
    MOTCUA_DB_OWNER_PASSWORD("MOTCUA_DB_PASSWORD", "its password"),
    MOTCUA_SEARCH_URL("", "external Elasticsearch 8.19 or 9, https://host:9200; without it the embedded one"),
    MOTCUA_SEARCH_USER("", "user of the external Elasticsearch"),
    MOTCUA_SEARCH_PASSWORD("", "its password"),
    MOTCUA_SEARCH_CA("", "file with the certificate (PEM) that signed the external Elasticsearch's"),
    MOTCUA_OIDC_ISSUER("", "OpenID Connect: address of the identity provider; without it sign-in by password"),
    MOTCUA_OIDC_CLIENT_ID("", "OpenID Connect: name of this application there"),
    MOTCUA_OIDC_CLIENT_SECRET("", "OpenID Connect: its secret"),
    MOTCUA_ADMIN_USERNAME("", "first start without the demo: user name of the first administrator"),
    MOTCUA_ADMIN_PASSWORD("", "first start without the demo: the password, unless OpenID Connect signs in"),
    MOTCUA_UNIT_CODE("", "first start without the demo: code of the unit above all others, such as H88"),
    MOTCUA_UNIT_NAME("", "first start without the demo: its name"),
    MOTCUA_DEMO("on with the embedded PostgreSQL and sign-in by password, else off", "invented province with dossiers"),
    MOTCUA_STAND_INS(
            "MOTCUA_DEMO",
            "on: where no system of another authority is connected, a stand-in answers with invented numbers; for trials"),
    MOTCUA_JOURNAL_SIGNING_KEY(
            "MOTCUA_DATA/secrets/journal-signing.key, made at the first start",
            "file with the Ed25519 key (PKCS #8, PEM) that signs the journal's digests; the same on every node"),
    MOTCUA_MAIL_HOST("", "server that mail to officers is handed to (SMTP); without it none is sent"),
    MOTCUA_MAIL_PORT("587, with MOTCUA_MAIL_TLS=tls 465, with off 25", "its port"),
    MOTCUA_MAIL_TLS("starttls", "starttls (refuses a server without it), tls from the first byte, or off"),
    MOTCUA_MAIL_USER("", "user of the mail server"),
    MOTCUA_MAIL_PASSWORD("", "its password"),
    MOTCUA_MAIL_FROM("", "address that mail comes from; needed with MOTCUA_MAIL_HOST"),
    MOTCUA_ROUTING("", "folder of the installation's own routing tables; see the operator's guide"),
    MOTCUA_CONSUMERS("on", "off: this node leaves the journal's consumers to other nodes");

    static final String PREFIX = "MOTCUA_";

    private final String byDefault;
    private final String meaning;

    Setting(String byDefault, String meaning) {
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** What holds when the variable is not set, for people; empty for nothing. */
    public String byDefault() {
        return byDefault;
    }

    public String meaning() {
        return meaning;
    }

    static Optional<Setting> named(String name) {
        return Arrays.stream(values()).filter(s -> s.name().equals(name)).findFirst();
    }
}
