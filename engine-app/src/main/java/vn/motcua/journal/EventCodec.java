package vn.motcua.journal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events to the text that is stored and back. It has a mapper of its own, so that no setting of the web interface ever
 * changes what the journal holds.
 */
@Component
class EventCodec {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DateTimeFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Map<String, Class<? extends JournalEvent>> types;
    private final Map<String, Upcaster> upcasters = new HashMap<>();

    @Autowired
    EventCodec(ObjectProvider<Upcaster> upcasters) {
        this(Events.below("vn.motcua"), upcasters.orderedStream().toList());
    }

    EventCodec(Events events, List<Upcaster> upcasters) {
        this.types = events.byType();
        for (Upcaster upcaster : upcasters) {
            if (this.upcasters.put(key(upcaster.type(), upcaster.from()), upcaster) != null) {
                throw new IllegalStateException("Two upcasters read " + key(upcaster.type(), upcaster.from()));
            }
        }
        types.forEach(
                (type, event) -> requireUpcasters(type, Events.typeOf(event).version()));
    }

    /** The payload as it is stored and hashed. */
    String encode(JournalEvent event) {
        JsonNode payload = json.valueToTree(event);
        PayloadGuard.requireCodes(event.getClass(), payload);
        return json.writeValueAsString(payload);
    }

    /**
     * The event behind a stored payload.
     *
     * @param payload null when it was dropped after its time
     * @throws IllegalStateException when the type or its version is unknown to this program
     */
    JournalEvent decode(String type, int version, String payload) {
        if (payload == null) {
            return new PayloadDropped(type);
        }
        Class<? extends JournalEvent> event = types.get(type);
        if (event == null || version > Events.typeOf(event).version()) {
            throw new IllegalStateException("This program does not know the journal event " + key(type, version));
        }
        JsonNode tree = json.readTree(payload);
        for (int from = version; from < Events.typeOf(event).version(); from++) {
            tree = upcasters.get(key(type, from)).up((ObjectNode) tree);
        }
        return json.treeToValue(tree, event);
    }

    private void requireUpcasters(String type, int version) {
        for (int from = 1; from < version; from++) {
            if (!upcasters.containsKey(key(type, from))) {
                throw new IllegalStateException("No upcaster reads the journal event " + key(type, from));
            }
        }
    }

    private static String key(String type, int version) {
        return type + " version " + version;
    }
}
