package vn.motcua.shared.openapi;

import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.Map;
import java.util.function.Supplier;
import org.springdoc.core.utils.SpringDocUtils;
import tools.jackson.databind.JsonNode;
import vn.motcua.shared.DossierCode;
import vn.motcua.shared.DossierId;
import vn.motcua.shared.Money;
import vn.motcua.shared.OfficerId;
import vn.motcua.shared.ProcedureCode;
import vn.motcua.shared.UnitCode;

/** Values that are one JSON string or number, with the shape that their types demand. */
final class ValueSchemas {

    private static final Map<Class<?>, Supplier<Schema<?>>> SCHEMAS = Map.of(
            DossierCode.class, () -> code(DossierCode.SHAPE, "H88.1.2-261123-0001", "Code of a dossier"),
            ProcedureCode.class, () -> code(ProcedureCode.SHAPE, "1.001193", "Code of a procedure"),
            UnitCode.class,
                    () -> code(UnitCode.SHAPE, "H88.1.2", "Code of a unit").maxLength(UnitCode.LONGEST),
            OfficerId.class, () -> code(OfficerId.SHAPE, "CB0012", "Number of an officer"),
            DossierId.class, () -> whole("Internal number of a dossier"),
            Money.class, () -> whole("Amount in đồng"),
            LocalTime.class, () -> of("string").pattern("^\\d{2}:\\d{2}(:\\d{2})?$"),
            JsonNode.class, () -> of("object").additionalProperties(true).description("Schema of form-js"));

    private ValueSchemas() {}

    /** From now on the library knows them where they are parameters. */
    static void register() {
        SCHEMAS.forEach((type, schema) -> SpringDocUtils.getConfig().replaceWithSchema(type, schema.get()));
    }

    /** A new schema of such a value; null for every other type. */
    static Schema<?> of(Class<?> type) {
        Supplier<Schema<?>> schema = SCHEMAS.get(type);
        return schema == null ? null : schema.get();
    }

    private static Schema<?> code(String shape, String example, String description) {
        Schema<?> schema = of("string").pattern("^(" + shape + ")$").description(description);
        schema.setExample(example);
        return schema;
    }

    private static Schema<?> whole(String description) {
        return of("integer").format("int64").minimum(BigDecimal.ZERO).description(description);
    }

    private static Schema<?> of(String jsonType) {
        Schema<?> schema = new Schema<>(SpecVersion.V31);
        schema.addType(jsonType);
        return schema;
    }
}
