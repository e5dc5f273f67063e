package vn.motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final String DB = "MOTCUA_DB_URL=jdbc:postgresql://db:5432/motcua";

    @Test
    void withoutSettingsItIsTheDemoOnTheEmbeddedServersForThisMachineAlone() {
        Settings settings = Settings.read(Map.of("PATH", "/bin"));

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.publicUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.proxies()).isEmpty();
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.signingKey())
                .isEqualTo(Path.of("data/secrets/journal-signing.key").toAbsolutePath());
        assertThat(settings.files()).isEqualTo(Path.of("data/files").toAbsolutePath());
        assertThat(settings.database()).isEmpty();
        assertThat(settings.search()).isEmpty();
        assertThat(settings.openId()).isEmpty();
        assertThat(settings.demo()).isTrue();
        assertThat(settings.consumers()).isTrue();
    }

    @Test
    void anExternalDatabaseHasNoDemoAndListensForEveryone() {
        Settings settings = Settings.read(variables(DB + "; MOTCUA_DB_USER=app; MOTCUA_DB_PASSWORD=secret"));

        assertThat(settings.demo()).isFalse();
        assertThat(settings.address()).isEqualTo("0.0.0.0");
        assertThat(settings.database())
                .contains(new Settings.Database("jdbc:postgresql://db:5432/motcua", "app", "secret", "app", "secret"));
    }

    @Test
    void nodesOnOneDatabaseShareTheirFiles(@TempDir Path shared) {
        String database = DB + "; MOTCUA_DB_USER=app; MOTCUA_DB_PASSWORD=a; MOTCUA_FILES=";
        Settings settings = Settings.read(variables(database + shared));

        assertThat(settings.files()).isEqualTo(shared);
        assertThat(settings.data()).isEqualTo(Path.of("data").toAbsolutePath());
        Path notMounted = shared.resolve("not-there");
        assertThatThrownBy(() -> Settings.read(variables(database + notMounted)))
                .isInstanceOf(StartFailure.class)
                .hasMessage(
                        "MOTCUA_FILES must be an existing folder that MotCua can write, not \"" + notMounted + "\".");
        assertThat(notMounted).doesNotExist();
    }

    @Test
    void theOwnerOfTheTablesMayBeARoleOfItsOwn() {
        Settings settings = Settings.read(variables(DB + "; MOTCUA_DB_USER=app; MOTCUA_DB_PASSWORD=a;"
                + "MOTCUA_DB_OWNER_USER=owner; MOTCUA_DB_OWNER_PASSWORD=b"));

        assertThat(settings.database().orElseThrow().ownerUser()).isEqualTo("owner");
        assertThat(settings.database().orElseThrow().ownerPassword()).isEqualTo("b");
    }

    @Test
    void signInByOpenIdConnectTurnsTheDemoOff() {
        Settings settings = Settings.read(variables("MOTCUA_OIDC_ISSUER=https://id.example/realm/;"
                + "MOTCUA_OIDC_CLIENT_ID=motcua; MOTCUA_OIDC_CLIENT_SECRET=s"));

        assertThat(settings.demo()).isFalse();
        assertThat(settings.openId()).contains(new Settings.OpenId("https://id.example/realm", "motcua", "s"));
    }

    @Test
    void nothingIsInventedOutsideTheDemoUnlessItIsAskedFor() {
        assertThat(Settings.read(Map.of()).standIns()).isTrue();
        assertThat(Settings.read(Map.of("MOTCUA_DEMO", "off")).standIns()).isFalse();
        assertThat(Settings.read(Map.of("MOTCUA_DEMO", "off", "MOTCUA_STAND_INS", "on"))
                        .standIns())
                .isTrue();
    }

    @Test
    void proxiesAreAddressesAndNetworks() {
        Settings settings = Settings.read(Map.of("MOTCUA_PROXIES", "10.0.0.7, 192.168.4.0/24,::1,fd00::/8"));

        assertThat(settings.proxies()).containsExactly("10.0.0.7/32", "192.168.4.0/24", "::1/128", "fd00::/8");
    }

    @ParameterizedTest
    @CsvSource({"on, true", "ON, true", "true, true", "off, false", "false, false", "'', true"})
    void aSwitchIsOnOrOff(String value, boolean expected) {
        assertThat(Settings.read(Map.of("MOTCUA_CONSUMERS", value)).consumers()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MOTCUA_PROT=80 | MOTCUA_PROT is not a setting of MotCua: the README lists them all.",
                "MOTCUA_PORT=0 | MOTCUA_PORT must be a port between 1 and 65535, not \"0\".",
                "MOTCUA_PORT=65536 | MOTCUA_PORT must be a port between 1 and 65535, not \"65536\".",
                "MOTCUA_PORT=http | MOTCUA_PORT must be a port between 1 and 65535, not \"http\".",
                "MOTCUA_PORT=-1 | MOTCUA_PORT must be a port between 1 and 65535, not \"-1\".",
                "MOTCUA_ADDRESS=my host | MOTCUA_ADDRESS must be an IP address of this machine, not \"my host\".",
                "MOTCUA_PUBLIC_URL=motcua.vn | MOTCUA_PUBLIC_URL must be an address that starts with",
                "MOTCUA_PROXIES=nginx | MOTCUA_PROXIES must be IP addresses or networks such as 10.0.0.0/24, with commas",
                "MOTCUA_PROXIES=10.0.0.0/33 | MOTCUA_PROXIES must be IP addresses or networks such as",
                "MOTCUA_PROXIES=10.0.0.1, | MOTCUA_PROXIES must be IP addresses or networks such as",
                "MOTCUA_PROXIES=10.0.0.256 | MOTCUA_PROXIES must be IP addresses or networks such as",
                "MOTCUA_ROUTING=/no/such/tables | MOTCUA_ROUTING must be an existing folder, not",
                "MOTCUA_CONSUMERS=maybe | MOTCUA_CONSUMERS must be on or off, not \"maybe\".",
                "MOTCUA_STAND_INS=2 | MOTCUA_STAND_INS must be on or off, not \"2\".",
                "MOTCUA_DEMO=yes | MOTCUA_DEMO must be on or off, not \"yes\".",
                "MOTCUA_FILES=/mnt/motcua | MOTCUA_FILES has no meaning without MOTCUA_DB_URL.",
                "MOTCUA_BACKUP=/no/such/disk | MOTCUA_BACKUP must be an existing folder that MotCua can write, not",
                "MOTCUA_BACKUP=/tmp/it's | MOTCUA_BACKUP must be a path without quotes, $, % and \\, not \"/tmp/it's\".",
                DB + "; MOTCUA_DB_USER=a; MOTCUA_DB_PASSWORD=b; MOTCUA_BACKUP=/tmp | MOTCUA_BACKUP has no meaning with",
                "MOTCUA_DB_USER=app | MOTCUA_DB_USER has no meaning without MOTCUA_DB_URL.",
                "MOTCUA_DB_PASSWORD=x | MOTCUA_DB_PASSWORD has no meaning without MOTCUA_DB_URL.",
                "MOTCUA_DB_OWNER_USER=x | MOTCUA_DB_OWNER_USER has no meaning without MOTCUA_DB_URL.",
                "MOTCUA_DB_OWNER_PASSWORD=x | MOTCUA_DB_OWNER_PASSWORD has no meaning without MOTCUA_DB_OWNER_USER.",
                "MOTCUA_DB_URL=postgres://db/motcua | MOTCUA_DB_URL must look like jdbc:postgresql://host:5432/name, not",
                "MOTCUA_DB_URL=jdbc:postgresql://db | MOTCUA_DB_URL must look like jdbc:postgresql://host:5432/name, not",
                "MOTCUA_DB_URL=jdbc:postgresql://db/m?user=x | MOTCUA_DB_URL must not hold a user or password: there are",
                DB + " | MOTCUA_DB_USER must be set, because MOTCUA_DB_URL is.",
                DB + "; MOTCUA_DB_USER=a | MOTCUA_DB_PASSWORD must be set, because MOTCUA_DB_URL is.",
                DB + "; MOTCUA_DB_USER=a; MOTCUA_DB_PASSWORD=b; MOTCUA_DB_OWNER_USER=o | MOTCUA_DB_OWNER_PASSWORD must",
                DB + "; MOTCUA_DB_USER=a; MOTCUA_DB_PASSWORD=b; MOTCUA_DEMO=on | MOTCUA_DEMO must be off with",
                "MOTCUA_SEARCH_URL=db:9200 | MOTCUA_SEARCH_URL must be an address that starts with",
                "MOTCUA_SEARCH_URL=http://u:p@es:9200 | MOTCUA_SEARCH_URL must not hold a user or password: there are",
                "MOTCUA_SEARCH_USER=u | MOTCUA_SEARCH_USER has no meaning without MOTCUA_SEARCH_URL.",
                "MOTCUA_SEARCH_URL=http://es:9200; MOTCUA_SEARCH_USER=u | MOTCUA_SEARCH_PASSWORD must be set, because",
                "MOTCUA_SEARCH_URL=http://es:9200; MOTCUA_SEARCH_CA=/no/such.pem | MOTCUA_SEARCH_CA must be a file that",
                "MOTCUA_OIDC_CLIENT_ID=m | MOTCUA_OIDC_CLIENT_ID has no meaning without MOTCUA_OIDC_ISSUER.",
                "MOTCUA_OIDC_CLIENT_SECRET=s | MOTCUA_OIDC_CLIENT_SECRET has no meaning without MOTCUA_OIDC_ISSUER.",
                "MOTCUA_OIDC_ISSUER=https://id.example | MOTCUA_OIDC_CLIENT_ID must be set, because MOTCUA_OIDC_ISSUER is.",
                "MOTCUA_JOURNAL_SIGNING_KEY=/no/such.key | MOTCUA_JOURNAL_SIGNING_KEY must be a file that MotCua can read",
                "MOTCUA_ADMIN_PASSWORD=x | MOTCUA_ADMIN_PASSWORD has no meaning without MOTCUA_ADMIN_USERNAME.",
                "MOTCUA_OIDC_ISSUER=ftp://id.example | MOTCUA_OIDC_ISSUER must be an address that starts with",
            })
    void aWrongSettingIsNamedInOneSentence(String given, String sentence) {
        assertThatExceptionOfType(StartFailure.class)
                .isThrownBy(() -> Settings.read(variables(given)))
                .satisfies(failure -> assertThat(failure.exitCode()).isEqualTo(StartFailure.WRONG_SETTING))
                .withMessageStartingWith(sentence)
                .satisfies(failure ->
                        assertThat(failure.getMessage()).endsWith(".").doesNotContain("\n"));
    }

    private static Map<String, String> variables(String given) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (String variable : given.split(";", -1)) {
            int equals = variable.indexOf('=');
            variables.put(
                    variable.substring(0, equals).strip(),
                    variable.substring(equals + 1).strip());
        }
        return variables;
    }
}
