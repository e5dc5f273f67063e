package vn.motcua.organisation.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptCountTest {

    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    @Test
    void letsFourFailuresPassAndStopsAtTheFifth() {
        AttemptCount count = new AttemptCount(0, NOON, null);
        for (int failure = 1; failure <= 4; failure++) {
            count = count.oneMore(NOON, 5);
            assertThat(count.waitAt(NOON)).isZero();
        }

        assertThat(count.oneMore(NOON, 5).waitAt(NOON)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void doublesTheWaitWithEachFurtherFailureUpToSixteenMinutes() {
        assertThat(new AttemptCount(5, NOON, null).oneMore(NOON, 5).waitAt(NOON))
                .isEqualTo(Duration.ofSeconds(60));
        assertThat(new AttemptCount(9, NOON, null).oneMore(NOON, 5).waitAt(NOON))
                .isEqualTo(Duration.ofMinutes(16));
        assertThat(new AttemptCount(500, NOON, null).oneMore(NOON, 5).waitAt(NOON))
                .isEqualTo(Duration.ofMinutes(16));
    }

    @Test
    void waitsUntilTheMomentAndNoLonger() {
        AttemptCount blocked = new AttemptCount(5, NOON, NOON.plusSeconds(30));

        assertThat(blocked.waitAt(NOON.plusSeconds(29))).isEqualTo(Duration.ofSeconds(1));
        assertThat(blocked.waitAt(NOON.plusSeconds(30))).isZero();
    }

    @Test
    void forgetsAfterHalfAnHourOfQuiet() {
        AttemptCount old = new AttemptCount(9, NOON, null);

        assertThat(old.oneMore(NOON.plus(Duration.ofMinutes(31)), 5).failures()).isEqualTo(1);
    }
}
