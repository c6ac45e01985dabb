package org.entente.api.openapi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

/** What the sources say of types, record components and methods, so that the description of the API is written once, beside the code. */
final class Comments {
  private static final Pattern PARAMETER = Pattern.compile("(?s)@param\\s+(\\w+)\\s+(.*?)(?=\\s@\\w+\\s|$)");
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, String> bodies = new HashMap<>();

  static Comments read(Path sources) {
    var comments = new Comments();
    var compiler = ToolProvider.getSystemJavaCompiler();
    try (var files = compiler.getStandardFileManager(null, null, null); var paths = Files.walk(sources)) {
      var units = files.getJavaFileObjectsFromPaths(paths.filter(p -> p.toString().endsWith(".java")).sorted().toList());
      var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
      var trees = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse())
        comments.new Scanner(trees).scan(new TreePath(unit), null);
      return comments;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Scanner extends TreePathScanner<Void, Void> {
    private final DocTrees trees;
    private String place = "";

    Scanner(DocTrees trees) {
      this.trees = trees;
    }

    @Override
    public Void visitClass(ClassTree node, Void unused) {
      String outer = place;
      place = outer.isEmpty()
          ? String.valueOf(getCurrentPath().getCompilationUnit().getPackageName()) + "." + node.getSimpleName()
          : outer + "." + node.getSimpleName();
      keep(place);
      super.visitClass(node, unused);
      place = outer;
      return null;
    }

    @Override
    public Void visitMethod(MethodTree node, Void unused) {
      String method = place + "#" + node.getName() + "/" + node.getParameters().size();
      keep(method);
      bodies.put(method, String.valueOf(node.getBody()));
      return super.visitMethod(node, unused);
    }

    private void keep(String name) {
      String comment = trees.getDocComment(getCurrentPath());
      if (comment == null)
        return;
      int tags = comment.indexOf("@param");
      texts.put(name, plain(tags < 0 ? comment : comment.substring(0, tags)));
      var parameter = PARAMETER.matcher(tags < 0 ? "" : comment.substring(tags));
      while (parameter.find())
        texts.put(name + "@" + parameter.group(1), plain(parameter.group(2)));
    }
  }

  /** What is said of a type, {@code Type@component} or {@code Type#method/2}; empty when nothing is. */
  String of(String name) {
    return texts.getOrDefault(name, "");
  }

  /** The source of a method's body. */
  String body(String method) {
    return bodies.getOrDefault(method, "");
  }

  private static String plain(String comment) {
    return comment.replaceAll("\\s+", " ").replaceAll("\\{@(?:code|link|linkplain)\\s+([^}]+)}", "$1").replaceAll("<[^>]+>", "")
        .replaceAll("\\s@(return|throws)\\s.*", "").strip();
  }
}
