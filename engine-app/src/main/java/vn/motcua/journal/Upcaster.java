package vn.motcua.journal;

import tools.jackson.databind.node.ObjectNode;

/** A bean that turns the payload of one version of an event into that of the next. */
public interface Upcaster {

    /** Name of the event, as in {@link EventType#value()}. */
    String type();

    /** The version that it reads; it answers {@code from() + 1}. */
    int from();

    /** The payload of the next version; the argument may be changed and returned. */
    ObjectNode up(ObjectNode payload);
}
