package vn.motcua.journal;

import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/** Every {@link JournalEvent} of the product by its stable name, found on the class path. */
final class Events {

    private final Map<String, Class<? extends JournalEvent>> byType = new TreeMap<>();

    private Events() {}

    /**
     * Finds the events below a package.
     *
     * @throws IllegalStateException when one has no {@link EventType}, is no record, or shares its name with another
     */
    static Events below(String basePackage) {
        Events events = new Events();
        Scanner scanner = new Scanner();
        for (BeanDefinition found : scanner.findCandidateComponents(basePackage)) {
            events.add(load(found.getBeanClassName()));
        }
        return events;
    }

    /** These events and no others. */
    static Events of(List<Class<? extends JournalEvent>> classes) {
        Events events = new Events();
        classes.forEach(events::add);
        return events;
    }

    Map<String, Class<? extends JournalEvent>> byType() {
        return byType;
    }

    static EventType typeOf(Class<? extends JournalEvent> event) {
        EventType type = event.getAnnotation(EventType.class);
        if (type == null) {
            throw new IllegalStateException(event.getName() + " has no @EventType");
        }
        return type;
    }

    private void add(Class<? extends JournalEvent> event) {
        if (!event.isRecord()) {
            throw new IllegalStateException(event.getName() + " is a journal event and must be a record");
        }
        String type = typeOf(event).value();
        Class<?> other = byType.put(type, event);
        if (other != null) {
            throw new IllegalStateException(
                    "The journal event type " + type + " names both " + other.getName() + " and " + event.getName());
        }
    }

    private static Class<? extends JournalEvent> load(String name) {
        return ClassUtils.resolveClassName(name, Events.class.getClassLoader()).asSubclass(JournalEvent.class);
    }

    /** Finds concrete classes without any annotation, nested ones too but none inside a method. */
    private static final class Scanner extends ClassPathScanningCandidateComponentProvider {
        Scanner() {
            super(false);
            addIncludeFilter(new AssignableTypeFilter(JournalEvent.class));
        }

        @Override
        protected boolean isCandidateComponent(AnnotatedBeanDefinition found) {
            int modifiers = load(found.getBeanClassName()).getModifiers();
            return found.getMetadata().isIndependent()
                    && !Modifier.isInterface(modifiers)
                    && !Modifier.isAbstract(modifiers);
        }
    }
}
