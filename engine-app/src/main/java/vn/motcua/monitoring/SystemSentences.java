package vn.motcua.monitoring;

import java.util.Map;
import java.util.Optional;
import vn.motcua.engine.EngineEvent;
import vn.motcua.engine.EngineEvent.IncidentOpened;
import vn.motcua.engine.EngineEvent.IncidentResolved;
import vn.motcua.engine.EngineEvent.IncidentRetried;
import vn.motcua.journal.JournalEvent;
import vn.motcua.journal.PayloadDropped;
import vn.motcua.shared.Text;

/** The events of the engine and of the journal itself in words. */
final class SystemSentences {

    private SystemSentences() {}

    static Optional<Text> title(JournalEvent event, Map<String, Text> steps) {
        if (event instanceof EngineEvent own) {
            return Optional.of(own(own, steps));
        }
        if (event instanceof PayloadDropped) {
            return Optional.of(new Text(
                    "Nội dung của sự kiện này đã hết thời hạn lưu; dấu vết vẫn còn trong chuỗi",
                    "The content of this event was dropped after its time; its trace stays in the chain"));
        }
        return Optional.empty();
    }

    private static Text own(EngineEvent event, Map<String, Text> steps) {
        if (event instanceof IncidentOpened e) {
            return about("Hồ sơ bị vướng ở bước: ", "The dossier is stuck at: ", steps, e.nodeId());
        }
        if (event instanceof IncidentResolved e) {
            return about("Hết vướng ở bước: ", "No longer stuck at: ", steps, e.nodeId());
        }
        if (event instanceof IncidentRetried e) {
            return about("Quản trị cho chạy lại bước: ", "An operator retried: ", steps, e.nodeId());
        }
        throw new IllegalStateException("No sentence for " + event.getClass());
    }

    private static Text about(String vi, String en, Map<String, Text> steps, String node) {
        Text name = steps.getOrDefault(node, Text.same(node));
        return new Text(vi + name.vi(), en + name.en());
    }
}
