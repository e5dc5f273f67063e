package vn.motcua.size;

/** The one province and commune in which everything that is recorded happens, and who works there. */
final class Staff {

    private final Organisation organisation;

    Staff(Organisation organisation) {
        this.organisation = organisation;
    }

    Place place(Site site) {
        return organisation.place(organisation.localities().get(0), site);
    }

    String officer(Post post) {
        return organisation.officer(organisation.localities().get(0), post);
    }

    /** The officer whose turn a step is. */
    Post post(Courier.Task task) {
        return new Post(site(task), task.role(), 0);
    }

    Site site(Courier.Task task) {
        for (Site site : Site.values()) {
            if (place(site).code().equals(task.unit())) {
                return site;
            }
        }
        throw new IllegalStateException("No place is the unit " + task.unit());
    }
}
