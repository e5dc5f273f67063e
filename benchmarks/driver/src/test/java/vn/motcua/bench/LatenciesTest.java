package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void namesTheValueThatSoManyStayBelow() {
        Latencies latencies = new Latencies();
        for (int millis = 1; millis <= 100; millis++) {
            latencies.add(Operation.CLAIM, millis * 1_000_000L);
        }
        assertThat(latencies.millis(Operation.CLAIM, 0.5)).isEqualTo(51);
        assertThat(latencies.millis(Operation.CLAIM, 0.95)).isEqualTo(96);
    }

    @Test
    void saysNothingOfAnOperationThatNobodyDid() {
        assertThat(new Latencies().millis(Operation.WAIT, 0.5)).isNaN();
    }
}
