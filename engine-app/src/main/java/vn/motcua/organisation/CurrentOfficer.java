package vn.motcua.organisation;

/** The officer on whose request this thread works. */
public interface CurrentOfficer {

    /**
     * The officer with today's positions.
     *
     * @throws vn.motcua.shared.Rejection UNAUTHENTICATED when nobody signed in, or a machine client or a job is at work
     */
    Officer get();
}
