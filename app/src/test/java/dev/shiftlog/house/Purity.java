package dev.shiftlog.house;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What pure code may not touch, and what no code of ours may touch. */
final class Purity {
    /** Packages of pure code; a name with a final dot means all below it. */
    private static final List<String> PURE = List.of(
            "dev.shiftlog.session", "dev.shiftlog.change", "dev.shiftlog.context", "dev.shiftlog.convert",
            "dev.shiftlog.journal", "dev.shiftlog.problem", "dev.shiftlog.secret", "dev.shiftlog.sighting",
            "dev.shiftlog.time", "dev.shiftlog.yaml", "dev.shiftlog.agent.tools",
            "dev.shiftlog.tui", "dev.shiftlog.panel.", "dev.shiftlog.screen.", "dev.shiftlog.board",
            "dev.shiftlog.conversations", "dev.shiftlog.handover", "dev.shiftlog.edit", "dev.shiftlog.keys",
            "dev.shiftlog.canvas", "dev.shiftlog.markdown");
    private static final List<String> IMPURE_TYPES = List.of(
            "java/io/", "java/nio/file/", "java/nio/channels/", "java/lang/Thread", "java/lang/Process",
            "java/util/Random", "java/util/concurrent/", "java/util/random/", "java/security/SecureRandom",
            "java/time/Clock");
    /** Exceptions and markers of java.io are words, not deeds. */
    private static final Set<String> HARMLESS = Set.of("java/io/Serializable", "java/io/ObjectInputStream",
            "java/io/IOException", "java/io/UncheckedIOException");
    private static final Set<String> IMPURE_CALLS = Set.of(
            "java/lang/System.currentTimeMillis", "java/lang/System.nanoTime", "java/lang/System.getenv",
            "java/lang/System.getProperty", "java/lang/System.out", "java/lang/System.err",
            "java/lang/Math.random", "java/util/UUID.randomUUID", "java/time/Instant.now",
            "java/time/LocalDate.now", "java/time/LocalDateTime.now", "java/time/LocalTime.now",
            "java/time/ZonedDateTime.now", "java/time/OffsetDateTime.now");
    private static final List<String> NETWORK = List.of("java/net/http/", "java/net/Socket",
            "java/net/ServerSocket", "java/net/URLConnection", "java/net/HttpURLConnection",
            "java/net/DatagramSocket", "java/net/InetAddress", "java/nio/channels/SocketChannel",
            "java/nio/channels/ServerSocketChannel", "java/nio/channels/DatagramChannel", "javax/net/",
            "java/net/URL.open", "com/sun/net/");

    private Purity() {}

    static boolean isPure(String packageName) {
        return PURE.stream()
                .anyMatch(pure -> pure.endsWith(".")
                        ? (packageName + ".").startsWith(pure)
                        : packageName.equals(pure));
    }

    static Set<String> impurities(CompiledClass type) {
        Set<String> found = new TreeSet<>();
        for (String reference : type.references()) {
            if (IMPURE_TYPES.stream().anyMatch(reference::startsWith) && !HARMLESS.contains(reference)) {
                found.add(reference);
            }
        }
        for (String member : type.members()) {
            if (IMPURE_CALLS.contains(member)) {
                found.add(member);
            }
        }
        return found;
    }

    static Set<String> networkClients(CompiledClass type) {
        Set<String> found = new TreeSet<>(type.references());
        found.addAll(type.members());
        found.removeIf(name -> NETWORK.stream().noneMatch(name::startsWith));
        return found;
    }
}
