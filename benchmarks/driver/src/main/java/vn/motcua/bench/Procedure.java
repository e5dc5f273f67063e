package vn.motcua.bench;

import java.util.List;
import java.util.Map;

/** A procedure of the product as the driver plays it: who does which step with which values. */
interface Procedure {

    /** Roles of the steps that people do, in their order. */
    List<String> roles();

    /** The request that hands a dossier in. */
    Map<String, Object> submission(int number);

    /** Values of a step's form. */
    Map<String, Object> step(int step, int number);

    /** Whether the step comes by itself, when another system has answered. */
    default boolean waitsBefore(int step) {
        return false;
    }
}
