package vn.motcua.engine.camunda.sandbox;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.variable.serializer.AbstractObjectValueSerializer;
import tools.jackson.databind.json.JsonMapper;

/** Keeps lists and maps as JSON text, so that nothing in the engine's tables is ever read back as a Java object. */
public final class FactSerializer extends AbstractObjectValueSerializer {

    public static final String FORMAT = "application/json";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public FactSerializer() {
        super(FORMAT);
    }

    @Override
    public String getName() {
        return "fact";
    }

    @Override
    protected boolean isSerializationTextBased() {
        return true;
    }

    @Override
    protected boolean canSerializeValue(Object value) {
        return value instanceof Map || value instanceof List;
    }

    @Override
    protected String getTypeNameForDeserialized(Object value) {
        return value instanceof Map ? "map" : "list";
    }

    @Override
    protected byte[] serializeToByteArray(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    @Override
    protected Object deserializeFromByteArray(byte[] json, String typeName) {
        return JSON.readValue(json, Object.class);
    }
}
