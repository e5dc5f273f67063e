package vn.motcua.shared.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What an address is for; every public one has it, and the description of the interface is made of it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Endpoint {

    /** Name for programs; no other address has it. */
    String id();

    /** What it does, in a few words. */
    String summary();

    /** Why one that may change things asks for no Idempotency-Key: why a repetition does no harm. */
    String withoutKey() default "";

    /** Media type of the answer where it depends on what is asked for. */
    String produces() default "";

    /** Whether attempts are counted and refused for a while when they are too many. */
    boolean limited() default false;
}
