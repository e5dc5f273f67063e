package vn.motcua.shared.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of the described types: a nested one begins with the name of the type around it, unless that is a controller.
 * Remembers which type has which name.
 */
final class SchemaNames extends TypeNameResolver {

    private final Map<String, Class<?>> types = new ConcurrentHashMap<>();

    /** The type behind a name; null when no type has it. */
    Class<?> type(String name) {
        return types.get(name);
    }

    @Override
    public String nameForType(JavaType type, Set<Options> options) {
        String name = super.nameForType(type, options);
        remember(name, type.getRawClass());
        return name;
    }

    @Override
    protected String nameForClass(Class<?> type, Set<Options> options) {
        Schema explicit = type.getAnnotation(Schema.class);
        String name = explicit != null && !explicit.name().isEmpty() ? explicit.name() : simple(type);
        remember(name, type);
        return name;
    }

    private static String simple(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return around == null || around.getSimpleName().endsWith("Controller")
                ? type.getSimpleName()
                : simple(around) + type.getSimpleName();
    }

    /** Two types under one name would silently become one schema. */
    private void remember(String name, Class<?> type) {
        if (!type.getName().startsWith("vn.motcua.")) {
            return;
        }
        Class<?> other = types.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException("Both " + other + " and " + type + " are described as " + name);
        }
    }
}
