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
    void isHalvedDownToOneWhileNothingIsAnswered() {
        stride.unanswered();
        assertThat(stride.now()).isEqualTo(250);
        for (int i = 0; i < 20; i++) {
            stride.unanswered();
        }
        assertThat(stride.now()).isOne();
    }

    @Test
    void growsAgainUpToWhereItBegan() {
        stride.unanswered();
        stride.unanswered();
        stride.answered();
        assertThat(stride.now()).isEqualTo(250);
        stride.answered();
        stride.answered();
        assertThat(stride.now()).isEqualTo(500);
    }
}
