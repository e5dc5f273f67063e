package vn.motcua.embedded;

import static vn.motcua.embedded.Setting.MOTCUA_ADDRESS;
import static vn.motcua.embedded.Setting.MOTCUA_ADMIN_PASSWORD;
import static vn.motcua.embedded.Setting.MOTCUA_ADMIN_USERNAME;
import static vn.motcua.embedded.Setting.MOTCUA_BACKUP;
import static vn.motcua.embedded.Setting.MOTCUA_CONSUMERS;
import static vn.motcua.embedded.Setting.MOTCUA_DATA;
import static vn.motcua.embedded.Setting.MOTCUA_DB_OWNER_PASSWORD;
import static vn.motcua.embedded.Setting.MOTCUA_DB_OWNER_USER;
import static vn.motcua.embedded.Setting.MOTCUA_DB_PASSWORD;
import static vn.motcua.embedded.Setting.MOTCUA_DB_URL;
import static vn.motcua.embedded.Setting.MOTCUA_DB_USER;
import static vn.motcua.embedded.Setting.MOTCUA_DEMO;
import static vn.motcua.embedded.Setting.MOTCUA_FILES;
import static vn.motcua.embedded.Setting.MOTCUA_JOURNAL_SIGNING_KEY;
import static vn.motcua.embedded.Setting.MOTCUA_OIDC_CLIENT_ID;
import static vn.motcua.embedded.Setting.MOTCUA_OIDC_CLIENT_SECRET;
import static vn.motcua.embedded.Setting.MOTCUA_OIDC_ISSUER;
import static vn.motcua.embedded.Setting.MOTCUA_PORT;
import static vn.motcua.embedded.Setting.MOTCUA_PROXIES;
import static vn.motcua.embedded.Setting.MOTCUA_PUBLIC_URL;
import static vn.motcua.embedded.Setting.MOTCUA_ROUTING;
import static vn.motcua.embedded.Setting.MOTCUA_SEARCH_CA;
import static vn.motcua.embedded.Setting.MOTCUA_SEARCH_PASSWORD;
import static vn.motcua.embedded.Setting.MOTCUA_SEARCH_URL;
import static vn.motcua.embedded.Setting.MOTCUA_SEARCH_USER;
import static vn.motcua.embedded.Setting.MOTCUA_STAND_INS;
import static vn.motcua.embedded.Setting.MOTCUA_TRACKING_URL;
import static vn.motcua.embedded.Setting.MOTCUA_UNIT_CODE;
import static vn.motcua.embedded.Setting.MOTCUA_UNIT_NAME;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The operator's settings, checked before anything starts.
 *
 * @param proxies networks as {@code address/bits} of the proxies in front; empty for none
 * @param trackingUrl empty while applicants have no page to look a dossier up
 * @param data absolute path
 * @param backup absolute path of the folder of backups; empty while the operator makes none
 * @param files absolute path of the folder of stored files
 * @param database empty for the embedded PostgreSQL
 * @param search empty for the embedded Elasticsearch
 * @param openId empty for sign-in by password
 * @param mail empty while no mail is sent
 * @param standIns whether invented answers may take the place of systems that are not connected
 * @param routing absolute path of the folder of the installation's own routing tables; empty for the product's
 * @param signingKey file with the key of the journal's digests
 */
public record Settings(
        int port,
        String address,
        String publicUrl,
        List<String> proxies,
        Optional<String> trackingUrl,
        Path data,
        Optional<Path> backup,
        Path files,
        Optional<Database> database,
        Optional<Search> search,
        Optional<OpenId> openId,
        Optional<MailServer> mail,
        Optional<Path> routing,
        Path signingKey,
        FirstStart firstStart,
        boolean demo,
        boolean standIns,
        boolean consumers) {

    /** An external PostgreSQL with the role of the application and the one that owns the tables. */
    public record Database(String url, String user, String password, String ownerUser, String ownerPassword) {}

    /** An external Elasticsearch; user, password and certificate file may be empty. */
    public record Search(String url, String user, String password, String ca) {}

    /** An OpenID Connect provider and this application's registration there. */
    public record OpenId(String issuer, String clientId, String clientSecret) {}

    /** Whom and what a new installation begins with; all may be empty, and later starts ignore them. */
    public record FirstStart(String adminUsername, String adminPassword, String unitCode, String unitName) {
        /** Without the password, so that no log shows it. */
        @Override
        public String toString() {
            return "FirstStart[" + adminUsername + ", " + unitCode + "]";
        }
    }

    /**
     * Reads the environment.
     *
     * @throws StartFailure naming the first setting that is wrong
     */
    public static Settings read(Map<String, String> variables) {
        Environment given = new Environment(variables);
        int port = given.port(MOTCUA_PORT, 8080);
        Optional<Database> database = database(given);
        Optional<OpenId> openId = openId(given);
        boolean demo = demo(given, database.isEmpty(), openId.isEmpty());
        Path data = given.folder(MOTCUA_DATA, "data");
        return new Settings(
                port,
                address(given, demo),
                given.url(MOTCUA_PUBLIC_URL, Set.of("http", "https")).orElse("http://localhost:" + port),
                given.networks(MOTCUA_PROXIES),
                given.url(MOTCUA_TRACKING_URL, Set.of("http", "https")),
                data,
                backup(given, database.isEmpty()),
                files(given, data),
                database,
                search(given),
                openId,
                MailServer.read(given),
                routing(given),
                given.file(MOTCUA_JOURNAL_SIGNING_KEY)
                        .orElse(data.resolve("secrets").resolve("journal-signing.key")),
                firstStart(given),
                demo,
                given.onOff(MOTCUA_STAND_INS, demo),
                given.onOff(MOTCUA_CONSUMERS, true));
    }

    private static Optional<Path> routing(Environment given) {
        if (!given.has(MOTCUA_ROUTING)) {
            return Optional.empty();
        }
        Path folder = given.folder(MOTCUA_ROUTING, "");
        if (!Files.isDirectory(folder)) {
            throw Environment.wrong(MOTCUA_ROUTING, "must be an existing folder", folder.toString());
        }
        return Optional.of(folder);
    }

    /** The demo's passwords are printed on its sign-in page, so by default only this machine reaches it. */
    private static String address(Environment given, boolean demo) {
        String value = given.text(MOTCUA_ADDRESS).orElse(demo ? "127.0.0.1" : "0.0.0.0");
        if (!value.matches("[0-9A-Fa-f.:]+|localhost")) {
            throw Environment.wrong(MOTCUA_ADDRESS, "must be an IP address of this machine", value);
        }
        return value;
    }

    /** Only with an external database: the embedded one and its files are backed up, and reset, as one folder. */
    private static Path files(Environment given, Path data) {
        given.onlyWith(MOTCUA_FILES, MOTCUA_DB_URL);
        if (!given.has(MOTCUA_FILES)) {
            return data.resolve("files");
        }
        Path files = given.folder(MOTCUA_FILES, "");
        // never made here: below the place of a share that is not mounted, files would be hidden from everybody
        if (!Files.isDirectory(files) || !Files.isWritable(files)) {
            throw Environment.wrong(MOTCUA_FILES, "must be an existing folder that MotCua can write", files.toString());
        }
        return files;
    }

    /** Its path stands in commands of the shell that PostgreSQL runs. */
    private static Optional<Path> backup(Environment given, boolean embedded) {
        if (!given.has(MOTCUA_BACKUP)) {
            return Optional.empty();
        }
        if (!embedded) {
            throw StartFailure.setting(
                    MOTCUA_BACKUP.name(),
                    "has no meaning with MOTCUA_DB_URL: that server is backed up by its own tools.");
        }
        Path folder = given.folder(MOTCUA_BACKUP, "");
        if (folder.toString().matches(".*[\"'`$%\\\\\n].*")) {
            throw Environment.wrong(MOTCUA_BACKUP, "must be a path without quotes, $, % and \\", folder.toString());
        }
        // never made here: below the place of a disk that is not mounted, backups would lie on the disk they are to
        // save
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw Environment.wrong(
                    MOTCUA_BACKUP, "must be an existing folder that MotCua can write", folder.toString());
        }
        return Optional.of(folder);
    }

    private static Optional<Database> database(Environment given) {
        given.onlyWith(MOTCUA_DB_USER, MOTCUA_DB_URL);
        given.onlyWith(MOTCUA_DB_PASSWORD, MOTCUA_DB_URL);
        given.onlyWith(MOTCUA_DB_OWNER_USER, MOTCUA_DB_URL);
        given.onlyWith(MOTCUA_DB_OWNER_PASSWORD, MOTCUA_DB_OWNER_USER);
        if (!given.has(MOTCUA_DB_URL)) {
            return Optional.empty();
        }
        String url = given.text(MOTCUA_DB_URL).orElseThrow();
        if (!url.matches("jdbc:postgresql://[^/?\\s]+/[^/?\\s]+(\\?\\S*)?")) {
            throw Environment.wrong(MOTCUA_DB_URL, "must look like jdbc:postgresql://host:5432/name", url);
        }
        if (url.matches(".*[?&](user|password)=.*")) {
            throw StartFailure.setting(
                    MOTCUA_DB_URL.name(), "must not hold a user or password: there are settings of their own.");
        }
        String user = given.required(MOTCUA_DB_USER, MOTCUA_DB_URL);
        String password = given.required(MOTCUA_DB_PASSWORD, MOTCUA_DB_URL);
        String owner = given.text(MOTCUA_DB_OWNER_USER).orElse(user);
        String ownerPassword = given.has(MOTCUA_DB_OWNER_USER)
                ? given.required(MOTCUA_DB_OWNER_PASSWORD, MOTCUA_DB_OWNER_USER)
                : password;
        return Optional.of(new Database(url, user, password, owner, ownerPassword));
    }

    private static Optional<Search> search(Environment given) {
        given.onlyWith(MOTCUA_SEARCH_USER, MOTCUA_SEARCH_URL);
        given.onlyWith(MOTCUA_SEARCH_PASSWORD, MOTCUA_SEARCH_USER);
        given.onlyWith(MOTCUA_SEARCH_CA, MOTCUA_SEARCH_URL);
        String password =
                given.has(MOTCUA_SEARCH_USER) ? given.required(MOTCUA_SEARCH_PASSWORD, MOTCUA_SEARCH_USER) : "";
        String ca = given.file(MOTCUA_SEARCH_CA).map(Path::toString).orElse("");
        return given.url(MOTCUA_SEARCH_URL, Set.of("http", "https"))
                .map(url -> new Search(url, given.text(MOTCUA_SEARCH_USER).orElse(""), password, ca));
    }

    private static Optional<OpenId> openId(Environment given) {
        given.onlyWith(MOTCUA_OIDC_CLIENT_ID, MOTCUA_OIDC_ISSUER);
        given.onlyWith(MOTCUA_OIDC_CLIENT_SECRET, MOTCUA_OIDC_ISSUER);
        return given.url(MOTCUA_OIDC_ISSUER, Set.of("http", "https"))
                .map(issuer -> new OpenId(
                        issuer,
                        given.required(MOTCUA_OIDC_CLIENT_ID, MOTCUA_OIDC_ISSUER),
                        given.required(MOTCUA_OIDC_CLIENT_SECRET, MOTCUA_OIDC_ISSUER)));
    }

    private static FirstStart firstStart(Environment given) {
        given.onlyWith(MOTCUA_ADMIN_PASSWORD, MOTCUA_ADMIN_USERNAME);
        return new FirstStart(
                given.text(MOTCUA_ADMIN_USERNAME).orElse(""),
                given.text(MOTCUA_ADMIN_PASSWORD).orElse(""),
                given.text(MOTCUA_UNIT_CODE).orElse(""),
                given.text(MOTCUA_UNIT_NAME).orElse(""));
    }

    private static boolean demo(Environment given, boolean embedded, boolean password) {
        boolean demo = given.onOff(MOTCUA_DEMO, embedded && password);
        if (demo && !embedded) {
            throw StartFailure.setting(
                    MOTCUA_DEMO.name(),
                    "must be off with MOTCUA_DB_URL: the demo fills a database with invented people.");
        }
        return demo;
    }
}
