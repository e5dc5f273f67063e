package vn.motcua.work;

import vn.motcua.catalogue.Priority;

/**
 * What an officer asks a task list for; null means no restriction.
 *
 * @param label number of a label of the dossier
 * @param text part of a dossier code or of the owner's name, with or without marks
 * @param cursor of the page before
 * @param size rows a page, 1 to 100
 */
record TaskQuery(
        TaskList.Kind list,
        String step,
        Urgency urgency,
        Priority priority,
        String procedure,
        String unit,
        Long label,
        String text,
        String cursor,
        int size) {}
