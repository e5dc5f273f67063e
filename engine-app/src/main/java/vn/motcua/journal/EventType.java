package vn.motcua.journal;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The stable name and payload version of a {@link JournalEvent}, independent of its class. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface EventType {

    /** Name in the journal; never changed, never used again for something else. */
    String value();

    /** Raised with each incompatible change of the components; an {@link Upcaster} reads the former versions. */
    int version() default 1;
}
