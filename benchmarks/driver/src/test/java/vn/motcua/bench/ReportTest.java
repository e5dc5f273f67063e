package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Options OPTIONS = new Options(3, 100, 0, 10, 0, 1, List.of(), List.of("-Xmx1m"), Path.of("x"));

    @Test
    void tellsMediansAndTheRatioToTheBetterPeer() {
        String table = new Report(
                        OPTIONS,
                        List.of(
                                measured(new MotCuaEngine(MotCuaEngine.FOUR_STEPS, OPTIONS, new FourSteps()), 2, 3, 10),
                                measured(peer("slow"), 10, 20, 30),
                                measured(peer("fast"), 5, 6, 7)))
                .markdown();
        assertThat(table).contains("| dossiers/s | 33.3 (10.0–50.0) | 5.0 (3.3–10.0) | 16.7 (14.3–20.0) | 2.00 |");
    }

    @Test
    void leavesEmptyWhatNobodyDid() {
        assertThat(new Report(OPTIONS, List.of(measured(peer("one"), 5))).markdown())
                .contains("| p50 wait, ms |  |  |");
    }

    private static PeerEngine peer(String name) {
        return new PeerEngine(name, true, Path.of("x"), List.of(), "/", (base, client) -> null);
    }

    private static Measurement measured(Engine engine, double... seconds) {
        Measurement measurement = new Measurement(engine, OPTIONS, new Load(List.of()));
        for (double each : seconds) {
            measurement.add(new Round(100, each, 1, 1, 0, 1, 0, 1, new Counters(1, 1, 1, 1), latencies(), "", true));
        }
        return measurement;
    }

    private static Latencies latencies() {
        Latencies latencies = new Latencies();
        for (Operation operation : Operation.values()) {
            if (operation != Operation.WAIT) {
                latencies.add(operation, 1_000_000);
            }
        }
        return latencies;
    }
}
