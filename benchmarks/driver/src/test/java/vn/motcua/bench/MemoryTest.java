package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void aRunningProcessHasSomeAndTwoHaveMore() {
        long own = ProcessHandle.current().pid();
        Memory one = Memory.of(own);
        assertThat(one.resident()).isPositive();
        assertThat(one.proportional()).isPositive().isLessThanOrEqualTo(one.resident());
        assertThat(Memory.of(List.of(own, own)).resident()).isGreaterThan(one.resident());
    }

    @Test
    void aProcessThatIsGoneHasNone() {
        assertThat(Memory.of(Integer.MAX_VALUE)).isEqualTo(new Memory(0, 0));
    }

    @Test
    void peakAndMedianAreInMegabytes() {
        List<Memory> seen = List.of(new Memory(1024, 0), new Memory(3072, 0), new Memory(2048, 0));
        assertThat(MemoryWatch.peak(seen, Memory::resident)).isEqualTo(3);
        assertThat(MemoryWatch.median(seen, Memory::resident)).isEqualTo(2);
    }
}
