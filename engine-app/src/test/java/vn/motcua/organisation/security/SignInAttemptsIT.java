package vn.motcua.organisation.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.organisation.security.SignInAttempts.Blocked;
import vn.motcua.testing.TestDatabase;

/** Thirty failures block an address, five an address for one user name, fifty a user name from everywhere. */
class SignInAttemptsIT {

    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final String GUESSER = "203.0.113.7";
    private static final String VICTIM = "nguyen.van.an";

    private final JdbcTransactionManager transactions =
            new JdbcTransactionManager(TestDatabase.fresh().dataSource());
    private final JdbcClient sql = JdbcClient.create(transactions.getDataSource());
    private final SignInAttempts attempts = at(NOW);

    @Test
    void whoIsBlockedDoesNotLockTheOfficerOut() {
        fail(5, VICTIM, GUESSER);
        for (int attempt = 0; attempt < 60; attempt++) {
            assertThat(blocked(VICTIM, GUESSER)).isNotNull();
        }

        assertThatCode(() -> attempts.begin(VICTIM, "198.51.100.1")).doesNotThrowAnyException();
    }

    @Test
    void whoIsBlockedDoesNotLockTheNeighboursBehindTheSameAddressOut() {
        fail(5, VICTIM, GUESSER);
        for (int attempt = 0; attempt < 60; attempt++) {
            assertThat(blocked(VICTIM, GUESSER)).isNotNull();
        }

        assertThatCode(() -> attempts.begin("tran.thi.binh", GUESSER)).doesNotThrowAnyException();
    }

    @Test
    void aBlockedAddressFillsNoTableAndRaisesNobodysCount() {
        for (int name = 0; name < 30; name++) {
            attempts.begin("khong-co-" + name, GUESSER);
        }
        int before = rows();

        for (int attempt = 0; attempt < 60; attempt++) {
            assertThat(blocked("khong-co-ai-" + attempt, GUESSER)).isNotNull();
            assertThat(blocked(VICTIM, GUESSER)).isNotNull();
        }

        assertThat(rows()).isEqualTo(before);
        assertThatCode(() -> attempts.begin(VICTIM, "198.51.100.1")).doesNotThrowAnyException();
    }

    @Test
    void onlyTheFirstAttemptThatMeetsABlockIsNews() {
        fail(5, VICTIM, GUESSER);

        assertThat(blocked(VICTIM, GUESSER).first()).isTrue();
        assertThat(blocked(VICTIM, GUESSER).first()).isFalse();

        // the block of the fifth failure is over: the sixth begins another
        SignInAttempts later = at(NOW.plusSeconds(31));
        later.begin(VICTIM, GUESSER);
        Blocked next = catchThrowableOfType(Blocked.class, () -> later.begin(VICTIM, GUESSER));
        assertThat(next.first()).isTrue();
    }

    @Test
    void forgetsAfterADay() {
        fail(2, VICTIM, GUESSER);

        at(NOW.plus(Duration.ofHours(23))).forget();
        assertThat(rows()).isEqualTo(3);

        at(NOW.plus(Duration.ofHours(25))).forget();
        assertThat(rows()).isZero();
    }

    private SignInAttempts at(Instant now) {
        return new SignInAttempts(sql, new TransactionTemplate(transactions), Clock.fixed(now, ZoneOffset.UTC));
    }

    private void fail(int times, String username, String address) {
        for (int attempt = 0; attempt < times; attempt++) {
            attempts.begin(username, address);
        }
    }

    private Blocked blocked(String username, String address) {
        return catchThrowableOfType(Blocked.class, () -> attempts.begin(username, address));
    }

    private int rows() {
        return sql.sql("SELECT count(*) FROM sign_in_attempt")
                .query(Integer.class)
                .single();
    }
}
