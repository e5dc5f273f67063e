package vn.motcua.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MailSweeperTest {

    @Test
    void pausesDoubleFromAMinuteUpToFourHours() {
        assertThat(IntStream.rangeClosed(1, MailSweeper.ATTEMPTS - 1)
                        .mapToObj(MailSweeper::pause)
                        .map(Duration::toMinutes))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 64L, 128L, 240L, 240L, 240L);
    }
}
