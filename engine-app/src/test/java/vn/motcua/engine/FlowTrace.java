package vn.motcua.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Rejection;
import vn.motcua.shared.Text;

/** Remembers what it heard of flows, and refuses when told to. */
final class FlowTrace implements FlowListener {

    final List<FlowNode> nodes = new ArrayList<>();
    final Map<DossierId, TaskInfo> tasks = new LinkedHashMap<>();
    private final List<String> heard = new ArrayList<>();

    /** The node that nothing may enter; null: none. */
    String refuse;

    List<String> of(DossierId dossier) {
        return heard.stream()
                .filter(line -> line.startsWith(dossier + " "))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    @Override
    public void nodeEntered(DossierId dossier, FlowNode node) {
        if (node.id().equals(refuse)) {
            throw Rejection.conflict("illegal-transition", new Text("Không được.", "Not allowed."));
        }
        heard.add(dossier + " " + node.id());
        nodes.add(node);
    }

    @Override
    public void taskCreated(DossierId dossier, TaskInfo task) {
        tasks.put(dossier, task);
    }

    /** Makes a trace hear what the engine of a test tells. */
    static final class Listening {
        @Bean
        FlowTrace trace() {
            return new FlowTrace();
        }
    }
}
