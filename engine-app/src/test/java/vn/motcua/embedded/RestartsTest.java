package vn.motcua.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RestartsTest {

    private final Restarts restarts = new Restarts();

    @Test
    void whoeverAsksDuringTheFirstStartLeavesItToTheStartingThread() {
        assertThat(restarts.ask()).isFalse();
        assertThat(restarts.ask()).isFalse();

        assertThat(restarts.started()).isTrue();
    }

    @Test
    void nobodyAskedNothingToDo() {
        assertThat(restarts.started()).isFalse();
    }

    @Test
    void asksWhileOneIsBeingDoneAreTheSameWish() {
        restarts.started();

        assertThat(restarts.ask()).isTrue();
        assertThat(restarts.ask())
                .as("the former application is closed, the next one starts")
                .isFalse();

        restarts.done();
        assertThat(restarts.ask()).isTrue();
    }

    @Test
    void asksWhileTheStartingThreadSeesToItStartNoSecondOne() {
        restarts.ask();
        restarts.started();

        assertThat(restarts.ask()).isFalse();

        restarts.done();
        assertThat(restarts.ask()).isTrue();
    }
}
