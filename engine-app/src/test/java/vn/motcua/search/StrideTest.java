package vn.motcua.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StrideTest {

    private final Stride stride = new Stride(500);

    @Test
    void beginsWithAsManyAsItMay() {
        assertThat(stride.now()).isEqualTo(500);
    }

    @Test
    void isHalfOfWhatWasNotAnswered() {
        stride.unanswered(500);
        assertThat(stride.now()).isEqualTo(250);
        stride.unanswered(125);
        assertThat(stride.now()).isEqualTo(62);
        stride.unanswered(250);
        assertThat(stride.now()).as("what was read ahead with a former stride").isEqualTo(31);
        for (int i = 0; i < 20; i++) {
            stride.unanswered(1);
        }
        assertThat(stride.now()).isOne();
    }

    @Test
    void growsAfterManyAnswersUpToWhereItBegan() {
        stride.unanswered(500);
        stride.unanswered(250);
        answered(19);
        assertThat(stride.now()).isEqualTo(125);
        answered(1);
        assertThat(stride.now()).isEqualTo(250);
        answered(60);
        assertThat(stride.now()).isEqualTo(500);
    }

    @Test
    void anotherSilenceBeginsTheCountAnew() {
        stride.unanswered(500);
        answered(19);
        stride.unanswered(250);
        answered(19);
        assertThat(stride.now()).isEqualTo(125);
    }

    private void answered(int times) {
        for (int i = 0; i < times; i++) {
            stride.answered();
        }
    }
}
