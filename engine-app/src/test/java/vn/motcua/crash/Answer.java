package vn.motcua.crash;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the application told a client.
 *
 * @param text the body as it came
 * @param repeated whether the application said that it had given this answer before
 */
record Answer(int status, String text, boolean repeated) {

    boolean done() {
        return status == 200;
    }

    JsonNode body() {
        return JsonMapper.shared().readTree(text);
    }
}
