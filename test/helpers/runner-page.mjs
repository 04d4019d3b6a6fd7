/**
 * The page of a test file. Web Test Runner clones the results of a file, and `structuredClone()` throws for elements and functions. So a
 * failed comparison of two elements would not be reported, and the file would only time out.
 */
export const runnerPage = (testFramework) => `<!doctype html>
<html>
  <body>
    <script>
      {
        const clone = window.structuredClone;
        const readable = (key, value) => (value instanceof Node ? (value.outerHTML ?? value.nodeName) : value);
        window.structuredClone = (value, options) => {
          try {
            return clone(value, options);
          } catch {
            return JSON.parse(JSON.stringify(value, readable));
          }
        };
      }
    </script>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;
