package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CpuTest {

    @Test
    void countsWhatThisProcessBurns() throws IOException {
        long own = ProcessHandle.current().pid();
        long before = Cpu.of(own);
        long machine = Cpu.ofMachine();
        burn(300);
        assertThat(Cpu.of(own) - before).isGreaterThanOrEqualTo(100);
        assertThat(Cpu.ofMachine() - machine).isGreaterThanOrEqualTo(100);
    }

    @Test
    void countsChildrenThatAreGone() throws IOException, InterruptedException {
        long own = ProcessHandle.current().pid();
        long before = Cpu.ofFamily(own);
        Process child = new ProcessBuilder("sh", "-c", "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done").start();
        child.waitFor();
        assertThat(Cpu.ofFamily(own) - before).isGreaterThanOrEqualTo(50);
    }

    @Test
    void aProcessThatIsGoneCountsNothing() {
        assertThat(Cpu.of(Integer.MAX_VALUE)).isZero();
    }

    private static void burn(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            Thread.onSpinWait();
        }
    }
}
