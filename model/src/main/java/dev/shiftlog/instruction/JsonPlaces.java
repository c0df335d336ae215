package dev.shiftlog.instruction;

import java.util.ArrayDeque;
import java.util.Deque;

/** Where in a settings document (known to be valid) brackets open; -1 where there is none. */
record JsonPlaces(int root, int permissions, int allow) {
    static JsonPlaces of(String text) {
        int root = -1;
        int permissions = -1;
        int allow = -1;
        Deque<String> path = new ArrayDeque<>();
        String key = "";
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                int end = endOfString(text, i);
                key = text.substring(i + 1, end);
                i = end;
            } else if (c == '{' || c == '[') {
                String here = String.join("/", path.reversed()) + "/" + key;
                root = path.isEmpty() && root < 0 ? i : root;
                permissions = c == '{' && here.equals("/permissions") ? i : permissions;
                allow = c == '[' && here.equals("/permissions/allow") ? i : allow;
                path.push(path.isEmpty() ? "" : key);
                key = "";
            } else if (c == '}' || c == ']') {
                path.pop();
                key = "";
            } else if (c == ',') {
                key = "";
            }
        }
        return new JsonPlaces(root, permissions, allow);
    }

    private static int endOfString(String text, int quote) {
        int at = quote + 1;
        while (text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return at;
    }
}
