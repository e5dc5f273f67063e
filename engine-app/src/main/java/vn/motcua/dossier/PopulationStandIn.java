package vn.motcua.dossier;

/**
 * The stand-in of the population database, where a trial uses one instead of a connector. It can be switched off, to
 * see what dossiers, officers and operators meet while the real one cannot be reached.
 */
public interface PopulationStandIn {

    /** Name of the journal's consumer that asks for numbers. */
    String CONSUMER = "population";

    /** Whether it answers. */
    boolean reachable();

    /** Switches it on or off for all nodes; requests wait meanwhile and go on when it is back, within seconds. */
    void reachable(boolean answers);
}
