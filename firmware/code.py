from lumacro import main

while True:
    main.step()
