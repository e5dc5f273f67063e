package vn.motcua.catalogue.importing;

import java.util.List;
import tools.jackson.databind.JsonNode;

/** The portal's detail of a procedure (LayThuTuc), with its own names; nothing of it can be relied upon to be there. */
record PortalProcedure(JsonNode root) {

    String text(String name) {
        return root.path(name).asString("").strip();
    }

    List<JsonNode> list(String name) {
        return list(root, name);
    }

    static List<JsonNode> list(JsonNode holder, String name) {
        return holder.path(name).isArray() ? holder.path(name).valueStream().toList() : List.of();
    }

    static String text(JsonNode holder, String name) {
        return holder.path(name).asString("").strip();
    }
}
