package vn.motcua.shared.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What may be left out and what may be null. An answer holds every field, and null only where its record says so; of a
 * request only what a constraint demands must be there, and the rest may be null.
 */
final class RecordSchemas {

    private static final String REFERENCE = "#/components/schemas/";

    private final SchemaNames names;

    RecordSchemas(SchemaNames names) {
        this.names = names;
    }

    void complete(OpenAPI api) {
        Map<String, Schema<?>> schemas = schemas(api);
        Set<String> asked = new HashSet<>();
        operations(api).stream()
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> collect(operation.getRequestBody().getContent(), schemas, asked));
        schemas.forEach((name, schema) -> {
            Class<?> type = names.type(name);
            if (type != null && type.isRecord()) {
                complete(type, schema, asked.contains(name));
            }
        });
    }

    private static List<Operation> operations(OpenAPI api) {
        return api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .toList();
    }

    private static Map<String, Schema<?>> schemas(OpenAPI api) {
        Map<String, Schema<?>> schemas = new TreeMap<>();
        api.getComponents().getSchemas().forEach(schemas::put);
        return schemas;
    }

    private static void complete(Class<?> type, Schema<?> schema, boolean asked) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> value = ValueSchemas.of(component.getType());
            Schema<?> property = value == null ? schema.getProperties().get(component.getName()) : value;
            if (property == null) {
                continue;
            }
            schema.getProperties().put(component.getName(), property);
            limit(component, property);
            boolean demanded = demanded(component);
            if (demanded || !asked) {
                required.add(component.getName());
            }
            if (mayBeNull(component) || (asked && !demanded)) {
                schema.getProperties().put(component.getName(), orNull(property));
            }
        }
        required.sort(null);
        schema.setRequired(required);
        if (asked) {
            schema.setAdditionalProperties(false);
        }
    }

    private static boolean demanded(RecordComponent component) {
        return component.getType().isPrimitive()
                || component.getAccessor().isAnnotationPresent(NotNull.class)
                || component.getAccessor().isAnnotationPresent(NotBlank.class)
                || component.getAccessor().isAnnotationPresent(NotEmpty.class);
    }

    private static boolean mayBeNull(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Limits that the library leaves out. */
    private static void limit(RecordComponent component, Schema<?> property) {
        Size size = component.getAccessor().getAnnotation(Size.class);
        if (size != null && Map.class.isAssignableFrom(component.getType())) {
            property.setMaxProperties(size.max());
        }
        if (Integer.valueOf(0).equals(property.getMinLength())) {
            property.setMinLength(null);
        }
        if (component.getAccessor().isAnnotationPresent(NotBlank.class)) {
            property.setMinLength(1);
            property.setPattern("\\S");
        }
        Pattern pattern = component.getAccessor().getAnnotation(Pattern.class);
        if (pattern != null) {
            property.setPattern(whole(pattern.regexp()));
        }
        if (component.getGenericType().getTypeName().contains(Object.class.getName() + ">")) {
            anyValue(property);
        }
        if (property.getTypes() != null && property.getTypes().contains("object") && property.getProperties() == null) {
            property.setAdditionalProperties(
                    property.getAdditionalProperties() == null ? true : property.getAdditionalProperties());
        }
    }

    /** Java's rule holds for the whole text, the one of JSON Schema for any part of it. */
    static String whole(String regexp) {
        return regexp.startsWith("^") ? regexp : "^(" + regexp + ")$";
    }

    /** The library takes {@code Object} for an object. */
    private static void anyValue(Schema<?> map) {
        if (map.getItems() != null) {
            anyValue(map.getItems());
        } else {
            map.setAdditionalProperties(true);
        }
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null) {
            if (schema.getTypes() != null) {
                Set<String> types = new LinkedHashSet<>(schema.getTypes());
                types.add("null");
                schema.setTypes(types);
            }
            return schema;
        }
        Schema<?> nothing = new Schema<>();
        nothing.setTypes(Set.of("null"));
        Schema<?> either = new Schema<>();
        either.setAnyOf(List.of(schema, nothing));
        return either;
    }

    private static void collect(Content content, Map<String, Schema<?>> schemas, Set<String> found) {
        if (content != null) {
            content.values().forEach(media -> collect(media.getSchema(), schemas, found));
        }
    }

    private static void collect(Schema<?> schema, Map<String, Schema<?>> schemas, Set<String> found) {
        if (schema == null) {
            return;
        }
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(REFERENCE.length());
            if (found.add(name)) {
                collect(schemas.get(name), schemas, found);
            }
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, schemas, found));
        }
        collect(schema.getItems(), schemas, found);
        if (schema.getAdditionalProperties() instanceof Schema<?> values) {
            collect(values, schemas, found);
        }
    }
}
