package vn.motcua.size;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "^([0-9]{12}|[0-9]{9}|[A-Z][0-9]{7,8})$",
                "(0|\\+84)\\d{9,10}",
                "^\\d{2}[A-Z]-\\d{3}\\.\\d{2}$",
                "[A-Za-z0-9.-]{1,60}",
                "^[^0-9<>]+$",
                "^(?:KH|LS)?[0-9]*/20[0-9]{2}$"
            })
    void inventsTextsThatThePatternMatches(String pattern) {
        SplittableRandom random = new SplittableRandom(1);

        for (int i = 0; i < 200; i++) {
            assertThat(new PatternText(pattern).text(random)).matches(pattern);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a{2}b)", "*a"})
    void saysWhichPatternItDoesNotKnow(String pattern) {
        PatternText text = new PatternText(pattern);
        SplittableRandom random = new SplittableRandom(1);

        assertThatThrownBy(() -> text.text(random)).hasMessageContaining(pattern);
    }
}
